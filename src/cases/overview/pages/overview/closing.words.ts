import { catalog, plural } from '../../../../../libs/web/views/index.js';

export const closingWords = catalog({
  en: {
    title: 'The end of the case',
    inTheWay: 'Before this case can be closed:',
    nothingInTheWay: 'Nothing stands in the way of closing this case.',
    notTriaged: 'The request has not been triaged. Triage it, or decline it.',
    planned: (count: number) =>
      plural('en', count, { one: 'An intervention is still planned.', other: `${count} interventions are still planned.` }),
    plannedWay: 'Record or cancel it',
    deployed: 'A team is still deployed.',
    forming: 'A team is still being built.',
    deployedWay: 'Stand the team down',
    teamCare: "The team's own care is still due.",
    teamCareWay: 'Record it',
    followUps: (count: number) => plural('en', count, { one: 'A follow-up is still open.', other: `${count} follow-ups are still open.` }),
    followUpsWay: 'Record their outcomes',
  },
  es: {
    title: 'El final del caso',
    inTheWay: 'Antes de poder cerrar este caso:',
    nothingInTheWay: 'Nada impide cerrar este caso.',
    notTriaged: 'La solicitud no se ha evaluado. Evalúela, o rechácela.',
    planned: (count: number) =>
      plural('es', count, { one: 'Todavía hay una intervención planificada.', other: `Todavía hay ${count} intervenciones planificadas.` }),
    plannedWay: 'Registrarla o cancelarla',
    deployed: 'Todavía hay un equipo desplegado.',
    forming: 'Todavía se está formando un equipo.',
    deployedWay: 'Retirar el equipo',
    teamCare: 'Falta el cuidado del propio equipo.',
    teamCareWay: 'Registrarlo',
    followUps: (count: number) =>
      plural('es', count, { one: 'Todavía hay un seguimiento abierto.', other: `Todavía hay ${count} seguimientos abiertos.` }),
    followUpsWay: 'Registrar sus resultados',
  },
});
