import { catalog } from '../../../libs/web/views/index.js';

export const caseFrameWords = catalog({
  en: {
    pages: 'Pages of this case',
    overview: 'Overview',
    team: 'Team',
    support: 'Support',
    followUps: 'Follow-ups',
    timeline: 'Timeline',
    agency: 'Agency',
    noAgency: 'Not known yet',
    incident: 'Incident',
    noIncident: 'Not known yet',
    lead: 'Lead',
    noLead: 'Nobody yet',
    notShown:
      'Something of this case could not be shown: it is of a newer release of the program, or damaged. Lists may show the case as it was before. Tell the administrator.',
  },
  es: {
    pages: 'Páginas de este caso',
    overview: 'Resumen',
    team: 'Equipo',
    support: 'Apoyo',
    followUps: 'Seguimientos',
    timeline: 'Cronología',
    agency: 'Agencia',
    noAgency: 'Aún no se sabe',
    incident: 'Incidente',
    noIncident: 'Aún no se sabe',
    lead: 'Lidera',
    noLead: 'Nadie todavía',
    notShown:
      'Algo de este caso no se pudo mostrar: es de una versión más nueva del programa, o está dañado. Puede que las listas muestren el caso como estaba antes. Avise al administrador.',
  },
});
