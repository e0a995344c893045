/** Hints that commands of several phases give alike. */
export const dayIsEnough = { en: 'The day is enough.', es: 'Basta con el día.' };
export const emptyIfJustNow = { en: 'Leave it empty if it was just now.', es: 'Déjelo vacío si fue ahora mismo.' };

/** What every correction asks. */
export const whyCorrected = { en: 'Why does it change?', es: '¿Por qué cambia?' };
export const didItNotHappen = { en: 'Did it not take place at all?', es: '¿No tuvo lugar en absoluto?' };
export const whatIsNotKnown = { en: 'What is not known after all?', es: '¿Qué no se sabe, después de todo?' };
export const leaveWhatIsRight = {
  en: 'This is on record. Change what is wrong, and leave the rest as it is.',
  es: 'Esto está registrado. Cambie lo que está mal y deje lo demás como está.',
};

export const whichDay = { en: 'Which day?', es: '¿Qué día?' };
