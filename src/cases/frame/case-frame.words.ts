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
  },
});
