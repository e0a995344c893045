import { catalog } from '../../../libs/web/views/index.js';

/** What is told to everyone in plain words (docs/domain.md section 1). */
export const peerSupportWords = catalog({
  en: {
    title: 'Peer support',
    lead: 'Someone who knows the work, when the work has been too much.',
    call: 'Call the Peer Support Line',
    noNumber: 'Ask your supervisor or the dispatch center for the number of the Peer Support Line.',
    what: 'What it is',
    whatText: {
      first:
        'Trained peers, who are dispatchers, call takers, officers, firefighters and commanders themselves, come to you or call you after a death, a suicide, an officer-involved shooting, or anything else that stays with you.',
      second:
        'It may be one talk on the telephone or a meeting of everyone who was there. It is for a crisis at work and for a crisis at home. It is immediate, it costs nothing, and it is always your choice: nobody can be ordered to take part.',
    },
    theRegion: 'the region',
    who: 'Who may use it',
    whoText: (region: string) =>
      `Any employee of a public-safety department or 911 center in ${region}: telecommunicators, police, fire, EMS, corrections, civilian staff, and their families. You need nobody's permission and no chain of command.`,
    elsewhere: 'From outside the region, call as well: an agreement may cover you, and if not, the team asks for approval at once.',
    shared: 'Will it be shared?',
    no: 'No. What you say stays between you and your peer. It is written down nowhere, and this system has no place to write it.',
    except: 'There are three exceptions, and your peer will tell you so first:',
    exceptions: { first: 'you admit a crime', second: 'you or somebody else is in danger', third: 'you ask for it to be shared yourself' },
    kept: 'What is kept',
    keptText:
      'That help was asked for, what kind of incident it was, how many people came, and when to call again: numbers and codes. A number to call you back is sealed, opened only to call you, and destroyed a day after the case has ended. Your department and the leadership see none of it.',
    now: 'In danger right now?',
    nowText: 'Call 911. Or call or text 988, the Suicide and Crisis Lifeline, at any hour.',
  },
  es: {
    title: 'Apoyo entre compañeros',
    lead: 'Alguien que conoce el trabajo, cuando el trabajo ha sido demasiado.',
    call: 'Llame a la línea de apoyo entre compañeros',
    noNumber: 'Pida el número de la línea de apoyo a su supervisión o al centro de despacho.',
    what: 'Qué es',
    whatText: {
      first:
        'Compañeros capacitados, que también despachan, atienden llamadas, patrullan, apagan incendios o dirigen, acuden a usted o le llaman después de una muerte, un suicidio, un tiroteo con participación policial o cualquier otra cosa que no se va de la cabeza.',
      second:
        'Puede ser una sola conversación por teléfono o una reunión de quienes estuvieron allí. Es para una crisis en el trabajo y para una crisis en casa. Es inmediato, no cuesta nada y siempre lo decide usted: a nadie se le puede ordenar que participe.',
    },
    theRegion: 'la región',
    who: 'Quién puede usarlo',
    whoText: (region: string) =>
      `Cualquier persona que trabaje en un departamento de seguridad pública o en un centro 911 de ${region}: telecomunicaciones, policía, bomberos, emergencias médicas, prisiones, personal civil, y sus familias. No necesita permiso de nadie ni pasar por la cadena de mando.`,
    elsewhere: 'Desde fuera de la región, llame también: quizá le cubra un convenio; si no, el equipo pide la aprobación enseguida.',
    shared: '¿Se contará a alguien?',
    no: 'No. Lo que usted diga queda entre usted y su compañero. No se escribe en ninguna parte, y este sistema no tiene dónde escribirlo.',
    except: 'Hay tres excepciones, y su compañero se lo dirá antes:',
    exceptions: {
      first: 'usted admite un delito',
      second: 'usted u otra persona está en peligro',
      third: 'usted mismo pide que se cuente',
    },
    kept: 'Qué se guarda',
    keptText:
      'Que se pidió ayuda, qué clase de incidente fue, cuántas personas vinieron y cuándo volver a llamar: números y códigos. Un teléfono para devolverle la llamada se guarda sellado, se abre solo para llamarle y se destruye un día después de terminar el caso. Ni su departamento ni la dirección ven nada de esto.',
    now: '¿En peligro ahora mismo?',
    nowText: 'Llame al 911. O llame o escriba al 988, la línea de prevención del suicidio y crisis, a cualquier hora.',
  },
});
