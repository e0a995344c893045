import { catalog } from '../../../../libs/web/views/index.js';

export const signInWords = catalog({
  en: {
    title: 'Sign in',
    ended:
      'Your session has ended. Nothing of what you had not yet sent was recorded. What was kept of a longer form while it was typed comes back once you sign in.',
    endedAndKept:
      'The session has ended, and nothing was recorded. What was typed comes back for the person whose form it was, when they sign in within 24 hours.',
    passkey: 'Sign in with a passkey',
    passkeyHint: 'With your fingerprint, your face, the PIN of this device or a security key.',
    withPassword: 'With a password',
    name: 'Name you sign in by',
    password: 'Password',
    code: 'Code from your authenticator app',
    codeHint: 'Or one of your recovery codes.',
    submit: 'Sign in',
    wrong: 'Name, password and code do not belong together. Look at all three, take the next code of your app, and try again.',
    passkeyWrong: 'This passkey is not known here, or the page had been open for too long. Try again, or use your password.',
    wait: (seconds: number) =>
      `Too many tries have failed. Wait ${seconds === 1 ? 'one second' : `${seconds} seconds`}, then try again. Nobody is shut out.`,
    oneTime: 'I was given a one-time code',
    lost: 'Lost what you sign in with? Call a coordinator: two people can reset it within minutes.',
    demoTitle: 'Look around',
    demo: 'DEMO: every person, agency and case here is invented. Be anyone.',
    pick: 'Who do you want to be?',
    asThem: 'Look around',
    notThere: 'Choose one of the people.',
    nobody: 'Nobody is here yet',
    nobodyText: 'Whoever runs this service adds the first person on the machine it runs on, and gets a link to sign in by:',
    begin: 'Begin',
    lookAround:
      'With invented agencies, people and cases, you see every page as any of them. The system is a DEMO from then on and never becomes the real one: a real one begins in a new data folder. It takes some ten seconds.',
    invent: 'Look around with invented data',
    signedOut: 'You are signed out',
    signedOutText: 'Nothing of what you saw is kept on this device. If it is shared, close the browser as well.',
    again: 'Sign in again',
  },
  es: {
    title: 'Entrar',
    ended:
      'Su sesión terminó. Nada de lo que aún no había enviado quedó registrado. Lo que se guardó de un formulario más largo mientras se escribía vuelve cuando usted entra.',
    endedAndKept:
      'La sesión terminó y nada quedó registrado. Lo escrito vuelve para la persona de ese formulario, si entra en las próximas 24 horas.',
    passkey: 'Entrar con una llave de acceso',
    passkeyHint: 'Con su huella, su rostro, el PIN de este dispositivo o una llave de seguridad.',
    withPassword: 'Con contraseña',
    name: 'Nombre con el que entra',
    password: 'Contraseña',
    code: 'Código de su aplicación de autenticación',
    codeHint: 'O uno de sus códigos de recuperación.',
    submit: 'Entrar',
    wrong: 'Nombre, contraseña y código no van juntos. Revise los tres, tome el código siguiente de su aplicación e inténtelo otra vez.',
    passkeyWrong:
      'Esta llave de acceso no se conoce aquí, o la página llevaba demasiado tiempo abierta. Inténtelo otra vez o use su contraseña.',
    wait: (seconds: number) =>
      `Han fallado demasiados intentos. Espere ${seconds === 1 ? 'un segundo' : `${seconds} segundos`} e inténtelo otra vez. Nadie queda fuera.`,
    oneTime: 'Me dieron un código de un solo uso',
    lost: '¿Perdió aquello con lo que entra? Llame a coordinación: dos personas pueden restablecerlo en minutos.',
    demoTitle: 'Mirar',
    demo: 'DEMO: toda persona, agencia y caso de aquí es inventado. Sea quien quiera.',
    pick: '¿Quién quiere ser?',
    asThem: 'Mirar',
    notThere: 'Elija una de las personas.',
    nobody: 'Aún no hay nadie',
    nobodyText: 'Quien opera este servicio añade a la primera persona en la máquina donde corre, y recibe un enlace para entrar:',
    begin: 'Empezar',
    lookAround:
      'Con agencias, personas y casos inventados, usted ve cada página como cualquiera de ellos. Desde entonces el sistema es una DEMO y nunca se vuelve el real: uno real empieza en otra carpeta de datos. Tarda unos diez segundos.',
    invent: 'Mirar con datos inventados',
    signedOut: 'Usted salió',
    signedOutText: 'Nada de lo que vio queda en este dispositivo. Si es compartido, cierre también el navegador.',
    again: 'Entrar otra vez',
  },
});
