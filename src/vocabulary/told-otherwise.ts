/** What somebody is told who may see what it is about but not do this, where several rights say the same. */
export const coordinatorOnly = {
  code: 'coordinator_only',
  en: 'Only a coordinator can do this. Ask the coordinator on duty.',
  es: 'Solo la coordinación puede hacer esto. Pídalo a quien esté de turno.',
};
export const notYourCase = {
  code: 'not_your_case',
  en: 'Only a coordinator or the lead of this case can do this. Ask the coordinator on duty.',
  es: 'Solo la coordinación o quien lidera este caso puede hacer esto. Pídalo a la coordinación de turno.',
};
export const approverOnly = {
  code: 'approver_only',
  en: 'Only an approver can decide this. Ask one, or record the answer that they gave by telephone.',
  es: 'Solo una persona aprobadora puede decidir esto. Pídaselo, o registre la respuesta que dio por teléfono.',
};
export const automationOnly = {
  code: 'automation_only',
  en: 'The clock does this by itself. Nobody has to do it.',
  es: 'De esto se encarga el reloj por sí solo. Usted no tiene que hacer nada.',
};

export const operatorOnly = {
  code: 'operator_only',
  en: 'This is done on the host of the service, by its command-line programs.',
  es: 'Esto se hace en el servidor mismo, con sus programas de línea de comandos.',
};

export const peopleOnly = {
  code: 'people_only',
  en: 'This is for the people of the program. Sign in first.',
  es: 'Esto es para las personas del programa. Inicie sesión primero.',
};
export const administratorOnly = {
  code: 'administrator_only',
  en: 'Only an administrator can do this. Ask one of them.',
  es: 'Solo la administración puede hacer esto. Pídaselo.',
};
export const contactNotForYou = {
  code: 'contact_not_for_you',
  en: 'This contact is for those who work on the case. Ask the coordinator on duty.',
  es: 'Este contacto es para quienes lo necesitan en su trabajo. Pregunte a la coordinación de turno.',
};
export const personContactNotForYou = {
  code: 'contact_not_for_you',
  en:
    'Only a coordinator can open how a person is reached, to arrange a response, keep the roster or the console roster; ' +
    'your own is opened with the purpose person_asked. Ask the coordinator on duty.',
  es: 'Este contacto es para quienes lo necesitan en su trabajo. Pregunte a la coordinación de turno.',
};

export const privacyOfficerOnly = {
  code: 'privacy_officer_only',
  en: 'Only a privacy officer can do this. Ask one of them.',
  es: 'Solo la oficina de privacidad puede hacer esto. Pídaselo.',
};

export const proposedRolesNotForYou = {
  code: 'proposed_roles_not_for_you',
  en: 'Only an administrator or a privacy officer sees which roles are proposed. Ask one of them.',
  es: 'Solo la administración o la oficina de privacidad ven qué roles están propuestos. Pregúnteles.',
};

export const restatementNotForYou = {
  code: 'restatement_not_for_you',
  en: 'Only a coordinator or a privacy officer can do this. Ask one of them.',
  es: 'Solo la coordinación o la oficina de privacidad puede hacer esto. Pídaselo.',
};

export const registerKeepersOnly = {
  code: 'register_keepers_only',
  en: 'Only a coordinator or an administrator can change the register of agencies. Ask one of them.',
  es: 'Solo la coordinación o la administración pueden cambiar el registro de agencias. Pídaselo.',
};

export const noSuchPromise = {
  code: 'promise_not_found',
  en: 'There is no such promise to call back. Look at your work.',
  es: 'No existe esa promesa de volver a llamar. Mire su trabajo.',
};
export const noPromises = {
  code: 'members_and_coordinators_only',
  en: 'Promises to call back are for members and coordinators. Ask an administrator for the role if you are one.',
  es: 'Las promesas de volver a llamar son de los miembros y de la coordinación. Pida el rol a la administración si usted lo es.',
};
export const membersOnly = {
  code: 'members_only',
  en: 'Contacts are logged by the members who had them. Ask an administrator for the role if you are one.',
  es: 'Los contactos los registran los miembros que los tuvieron. Pida el rol a la administración si usted lo es.',
};

export const ownOrCoordinator = {
  code: 'own_or_coordinator',
  en: 'Only the person concerned or a coordinator can do this. Ask the coordinator on duty.',
  es: 'Solo la propia persona o la coordinación pueden hacer esto. Pídalo a la coordinación de turno.',
};

export const ownAnswerOnly = {
  code: 'own_answer_only',
  en: 'Only the member can answer here. Record an answer given by telephone as a phoned answer.',
  es: 'Aquí solo puede responder el propio miembro. Registre como respuesta telefónica la que dio por teléfono.',
};
export const noSuchContact = {
  code: 'individual_contact_not_found',
  en: 'There is no such contact. Look at the list of your contacts.',
  es: 'No existe ese contacto. Mire la lista de sus contactos.',
};

export const notYourFollowUp = {
  code: 'not_your_follow_up',
  en: 'Only its owner, the lead of the case or a coordinator can do this. Ask the coordinator on duty.',
  es: 'Solo quien lo tiene asignado, quien lidera el caso o la coordinación puede hacer esto. Pídalo a la coordinación de turno.',
};

export const figuresNotForYou = {
  code: 'figures_not_for_you',
  en: 'Figures are for program leadership and the privacy officer. Ask an administrator for the role if you are one of them.',
  es: 'Las cifras son para la dirección del programa y la oficina de privacidad. Pida el rol a la administración si es su caso.',
};

export const capacityNotForYou = {
  code: 'capacity_readers_only',
  en: 'Only program leadership and coordinators can see this. Ask an administrator for the role if it is yours.',
  es: 'Solo la dirección del programa y la coordinación pueden ver esto. Pida el rol a la administración si le corresponde.',
};

export const ownConflictOnly = {
  code: 'own_conflict_only',
  en: 'A conflict is declared by a member who was invited, or by a coordinator for them. Ask the coordinator on duty.',
  es: 'Un conflicto lo declara el miembro invitado, o la coordinación por él. Pídalo a la coordinación de turno.',
};

export const rosterReadersOnly = {
  code: 'roster_keepers_only',
  en: 'Only a coordinator or an administrator can read the register of people. Ask one of them.',
  es: 'Solo la coordinación o la administración pueden hacer esto. Pídaselo.',
};

export const noSuchPerson = {
  code: 'person_not_found',
  en: 'There is no such person. Look them up in the list of people, or add them.',
  es: 'No existe esa persona. Búsquela en la lista de personas, o añádala.',
};

export const rosterKeepersOnly = {
  code: 'roster_keepers_only',
  en: 'Only a coordinator or an administrator can do this. Ask one of them.',
  es: 'Solo la coordinación o la administración pueden hacer esto. Pídaselo.',
};
