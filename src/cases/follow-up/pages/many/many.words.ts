import { catalog } from '../../../../../libs/web/views/index.js';

/** What the page says on which several follow-ups are settled, handed over or moved at once. */
export const manyWords = catalog({
  en: {
    title: 'Several follow-ups at once',
    lead: 'Tick those of which the same is true, then say it once.',
    whose: 'Whose follow-ups',
    scope: { mine: 'For me', my_team: "My team's", unassigned: "Coordinators'", all: "Everyone's" },
    nothing: 'No follow-up is open here.',
    tickDue: (count: number) => `Tick all that is due by today (${count})`,
    tickAll: (count: number) => `Tick all on this page (${count})`,
    tickNone: 'Tick none',
    cameOfAll: 'What came of all that are ticked?',
    oneByOne: 'No answer, and a wish for more, need a day of their own: say them one by one, on Work or on the case.',
    give: 'Hand them over',
    giveNow: 'Hand over all that are ticked',
    move: 'Move them to another day',
    moveNow: 'Move all that are ticked',
    notDone: (count: number, all: number) => `${count} of ${all} could not be done`,
    notSeen: 'A follow-up that is not yours to see',
    done: {
      outcome: (count: number) =>
        count === 1 ? 'The outcome of 1 follow-up is recorded.' : `The outcome of ${count} follow-ups is recorded.`,
      give: (count: number) => (count === 1 ? '1 follow-up has its new owner.' : `${count} follow-ups have their new owner.`),
      move: (count: number) => (count === 1 ? '1 follow-up is moved.' : `${count} follow-ups are moved.`),
      undo: (count: number) =>
        count === 1
          ? '1 outcome is taken back, as if it had not been recorded.'
          : `${count} outcomes are taken back, as if they had not been recorded.`,
    },
    undoAll: (count: number) => `Undo all ${count}, within the minute`,
    takeBack: 'Take it back',
    look: 'See it on the case',
    back: 'Back to Work',
  },
  es: {
    title: 'Varios seguimientos a la vez',
    lead: 'Marque aquellos de los que vale lo mismo y dígalo una sola vez.',
    whose: 'De quién son los seguimientos',
    scope: { mine: 'Para mí', my_team: 'De mi equipo', unassigned: 'Coordinación', all: 'De todos' },
    nothing: 'Aquí no hay ningún seguimiento abierto.',
    tickDue: (count: number) => `Marcar todo lo que vence hasta hoy (${count})`,
    tickAll: (count: number) => `Marcar todo en esta página (${count})`,
    tickNone: 'No marcar ninguno',
    cameOfAll: '¿Qué resultó de todos los marcados?',
    oneByOne: 'Sin respuesta, o quien quiere más, necesitan cada uno su día: dígalos uno por uno, en Trabajo o en el caso.',
    give: 'Entregarlos',
    giveNow: 'Entregar todos los marcados',
    move: 'Pasarlos a otro día',
    moveNow: 'Pasar todos los marcados',
    notDone: (count: number, all: number) => `${count} de ${all} no se pudieron hacer`,
    notSeen: 'Un seguimiento que usted no puede ver',
    done: {
      outcome: (count: number) =>
        count === 1 ? 'El resultado de 1 seguimiento está registrado.' : `El resultado de ${count} seguimientos está registrado.`,
      give: (count: number) => (count === 1 ? '1 seguimiento tiene otro responsable.' : `${count} seguimientos tienen otro responsable.`),
      move: (count: number) => (count === 1 ? '1 seguimiento pasó a otro día.' : `${count} seguimientos pasaron a otro día.`),
      undo: (count: number) =>
        count === 1
          ? '1 resultado se retiró, como si no se hubiera registrado.'
          : `${count} resultados se retiraron, como si no se hubieran registrado.`,
    },
    undoAll: (count: number) => `Deshacer los ${count}, antes de un minuto`,
    takeBack: 'Retirarlo',
    look: 'Verlo en el caso',
    back: 'Volver a Trabajo',
  },
});
