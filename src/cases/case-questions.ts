/** Hints that commands of several phases give alike. */
export const dayIsEnough = { en: 'The day is enough.', es: 'Basta con el día.' };
export const emptyIfJustNow = { en: 'Leave it empty if it was just now.', es: 'Déjelo vacío si fue ahora mismo.' };
