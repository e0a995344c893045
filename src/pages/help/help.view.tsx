import type { VisitorRequest } from '../../../libs/web/forms/index.js';
import { byName } from '../../../libs/text/index.js';
import { catalog, SummaryList, type Language } from '../../../libs/web/views/index.js';
import { isOpenTo } from '../../rights.js';
import type { At } from '../at.js';
import { OpenPage } from '../program-page.js';
import { glossary } from './glossary.js';
import { pageHelp } from './page-help.js';

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
    figures: 'What you see',
    figuresText:
      'Figures come out on fixed days: of a quarter 45 days after it, of a year 60 days after it. Between two such days nothing changes, whatever happens. Beside them stands what the teams can do, from the list of members.',
    hidden: 'Why a figure is hidden',
    hiddenText:
      'A small number could point to a person, so it is hidden, and some larger ones with it, so that nobody can work it out. Beside it stands between which numbers it lies.',
    notSeen: 'What you never see',
    notSeenText: 'No request by itself, no name, and nothing that anyone said, even where you ask for it. That is why people come to us.',
    wrong: 'A figure looks wrong',
    wrongText: 'Tell the privacy officer. A release that is out does not change unless two people decide it, and then it says so.',
    paper: 'For the board, on paper',
    paperText: 'Open a release and print it: everything on the page comes out on two sheets. For a spreadsheet take the CSV at its end.',
    rights: 'Who may do what, right by right',
    pages: 'Page by page',
    glossary: 'Words of the program',
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
    figures: 'Qué ve usted',
    figuresText:
      'Las cifras salen en días fijos: las de un trimestre 45 días después, las de un año 60 días después. Entre dos de esos días nada cambia, pase lo que pase. Junto a ellas está lo que pueden hacer los equipos, según la lista de miembros.',
    hidden: 'Por qué una cifra está oculta',
    hiddenText:
      'Un número pequeño podría señalar a una persona; por eso se oculta, y con él algunos mayores, para que nadie pueda deducirlo. A su lado figura entre qué números está.',
    notSeen: 'Qué no ve nunca',
    notSeenText:
      'Ninguna solicitud por sí sola, ningún nombre, ni nada que alguien haya dicho, aunque lo pida. Por eso la gente acude a nosotros.',
    wrong: 'Una cifra parece equivocada',
    wrongText:
      'Avise a la persona encargada de la privacidad. Una publicación no cambia si no lo deciden dos personas, y entonces lo dice.',
    paper: 'Para la junta, en papel',
    paperText: 'Abra una publicación e imprímala: todo lo de la página sale en dos hojas. Para una hoja de cálculo, tome el CSV del final.',
    rights: 'Quién puede hacer qué, derecho por derecho',
    pages: 'Página por página',
    glossary: 'Palabras del programa',
    seen: 'Quién puede ver lo que usted registra',
    seenText: 'La coordinación y quienes trabajan en el caso. Nunca quien estuvo en el incidente, y nunca la dirección.',
  },
});

/** A few answers: for whoever reads figures and works on no case theirs, and the same for everybody else, signed in or not. */
export function HelpView({ at }: { readonly at: VisitorRequest }) {
  const words = helpWords(at.language);
  const ofFigures = [
    [words.figures, words.figuresText],
    [words.hidden, words.hiddenText],
    [words.notSeen, words.notSeenText],
    [words.wrong, words.wrongText],
    [words.paper, words.paperText],
  ] as const;
  const ofWork = [
    [words.never, words.neverText],
    [words.mistake, words.mistakeText],
    [words.twice, words.twiceText],
    [words.seen, words.seenText],
  ] as const;
  const visitor = at.visitor as At | undefined;
  const topics = visitor !== undefined && readsFiguresAlone(visitor) ? ofFigures : ofWork;
  return (
    <OpenPage at={at} title={words.title}>
      <h1>{words.title}</h1>
      <p class="lead">{words.lead}</p>
      {topics.map(([title, text]) => (
        <section class="prose" key={title} id={title === words.seen ? 'seen' : undefined}>
          <h2>{title}</h2>
          <p>{text}</p>
        </section>
      ))}
      {visitor !== undefined && <PageByPage who={visitor} language={at.language} />}
      <section class="stack" aria-labelledby="glossary">
        <h2 id="glossary">{words.glossary}</h2>
        <SummaryList rows={termsIn(at.language)} />
      </section>
      {visitor !== undefined && (
        <p>
          <a href="/rights">{words.rights}</a>
        </p>
      )}
    </OpenPage>
  );
}

/** Of each page that somebody may open, what it is for. */
function PageByPage({ who, language }: { readonly who: At; readonly language: Language }) {
  return (
    <section class="stack" aria-labelledby="pages">
      <h2 id="pages">{helpWords(language).pages}</h2>
      {pageHelp
        .filter(({ isFor }) => isFor(who))
        .map(({ topic, title, text }) => (
          <section class="prose" key={topic} id={topic}>
            <h3>{title[language]}</h3>
            <p>{text[language]}</p>
          </section>
        ))}
    </section>
  );
}

/** In the order of the language. */
function termsIn(language: Language) {
  const named = glossary.map(({ term, means }) => ({ name: term[language], label: term[language], value: means[language] }));
  return named.toSorted(byName(language));
}

function readsFiguresAlone(who: At): boolean {
  return isOpenTo('see_figures', who, 'every') && !isOpenTo('see_case', who, 'every', 'on_team') && !isOpenTo('see_releases', who, 'every');
}
