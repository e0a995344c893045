/** How what the public registry says of an agency is asked. */
export const registryQuestions = {
  psapId: {
    en: 'Which number has it in the registry of the FCC?',
    es: '¿Qué número tiene en el registro de la FCC?',
    hint: { en: 'Its PSAP ID, where it is a 911 center.', es: 'Su PSAP ID, si es un centro 911.' },
  },
  city: { en: 'In which city or town is it?', es: '¿En qué ciudad o pueblo está?' },
  state: {
    en: 'In which state is it?',
    es: '¿En qué estado está?',
    hint: { en: 'Two letters, such as MO.', es: 'Dos letras, como MO.' },
  },
};
