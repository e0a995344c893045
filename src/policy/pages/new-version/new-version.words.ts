import { catalog } from '../../../../libs/web/views/index.js';

export const newVersionWords = catalog({
  en: {
    lead: 'A version is whole: what stands here now are the terms in force. Change what is to be otherwise.',
    windows: 'By when support is in time',
    windowsHint: 'In hours after the incident. Leave the end empty where there is no window.',
    otherWindows: 'Other kinds of support, which have no window',
    fromOf: (kind: string) => `${kind}: from hour`,
    toOf: (kind: string) => `${kind}: to hour`,
    ladder: 'Follow-ups of a case',
    ladderHint: 'In their order, the closing check last. Leave the hours empty to leave one out.',
    rung: (number: number) => `Follow-up ${number}`,
    after: (number: number) => `Follow-up ${number}: after how many hours?`,
    rest: 'The rest',
    published: (version: number) => `Version ${version} published`,
    back: 'Back to the policy',
  },
  es: {
    lead: 'Una versión es completa: lo que está escrito son los términos que valen. Cambie lo que deba ser distinto.',
    windows: 'Hasta cuándo el apoyo llega a tiempo',
    windowsHint: 'En horas después del incidente. Deje vacío el final si no hay plazo.',
    otherWindows: 'Otros tipos de apoyo, sin plazo',
    fromOf: (kind: string) => `${kind}: desde la hora`,
    toOf: (kind: string) => `${kind}: hasta la hora`,
    ladder: 'Seguimientos de un caso',
    ladderHint: 'En su orden, la revisión de cierre al final. Deje vacías las horas para quitar uno.',
    rung: (number: number) => `Seguimiento ${number}`,
    after: (number: number) => `Seguimiento ${number}: ¿después de cuántas horas?`,
    rest: 'Lo demás',
    published: (version: number) => `Versión ${version} publicada`,
    back: 'Volver a la política',
  },
});
