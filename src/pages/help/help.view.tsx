import type { VisitorRequest } from '../../../libs/web/forms/index.js';
import { catalog } from '../../../libs/web/views/index.js';
import { OpenPage } from '../program-page.js';

const helpWords = catalog({
  en: {
    title: 'Help',
    lead: 'When something cannot wait, call the coordinator on duty. This service is for keeping track, not for raising an alarm.',
    never: 'What never goes in',
    neverText:
      'No notes, no names of people who are supported, nothing that anyone said. You choose from lists, and that is all that is kept.',
    mistake: 'You made a mistake',
    mistakeText:
      'Nothing is ever deleted, and everything can be corrected: open the case and choose the correction. An outcome can be undone for a minute.',
    twice: 'You pressed twice, or the radio dropped',
    twiceText: 'Send the form again. However often it arrives, it is recorded once.',
    seen: 'Who can see what you enter',
    seenText: 'Coordinators, and the people who work on the case. Never anyone who was at the incident, and never the leadership.',
  },
  es: {
    title: 'Ayuda',
    lead: 'Cuando algo no puede esperar, llame a la coordinación de turno. Este servicio es para llevar el registro, no para dar la alarma.',
    never: 'Lo que nunca se registra',
    neverText: 'Ni notas, ni nombres de las personas apoyadas, ni nada que alguien haya dicho. Se elige de listas, y solo eso se guarda.',
    mistake: 'Cometió un error',
    mistakeText:
      'Nada se borra, y todo se puede corregir: abra el caso y elija la corrección. Un resultado se puede deshacer durante un minuto.',
    twice: 'Pulsó dos veces, o se cortó la señal',
    twiceText: 'Envíe el formulario otra vez. Por más veces que llegue, se registra una sola vez.',
    seen: 'Quién puede ver lo que usted registra',
    seenText: 'La coordinación y quienes trabajan en el caso. Nunca quien estuvo en el incidente, y nunca la dirección.',
  },
});

/** The same few answers for everybody, signed in or not. */
export function HelpView({ at }: { readonly at: VisitorRequest }) {
  const words = helpWords(at.language);
  const topics = [
    [words.never, words.neverText],
    [words.mistake, words.mistakeText],
    [words.twice, words.twiceText],
    [words.seen, words.seenText],
  ] as const;
  return (
    <OpenPage at={at} title={words.title}>
      <h1>{words.title}</h1>
      <p class="lead">{words.lead}</p>
      {topics.map(([title, text]) => (
        <section class="prose" key={title}>
          <h2>{title}</h2>
          <p>{text}</p>
        </section>
      ))}
    </OpenPage>
  );
}
