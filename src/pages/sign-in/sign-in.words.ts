import { catalog } from '../../../libs/web/views/index.js';

export const signInWords = catalog({
  en: {
    title: 'Sign in for development',
    warning: 'This is a development sign-in: anyone at this machine can be anyone. It works on this machine only, and never in production.',
    ended: 'Your session has ended. Nothing of what you had not yet sent was recorded.',
    pick: 'Who are you?',
    hint: 'Everyone active on the roster.',
    submit: 'Sign in',
    empty: 'Nobody is on the roster yet. Whoever comes first is the coordinator and administrator.',
    name: 'Your name',
    begin: 'Begin',
    notThere: 'Choose a person who is active on the roster.',
    signedOut: 'You are signed out',
    signedOutText: 'Nothing of what you saw is kept on this device. If it is shared, close the browser as well.',
    again: 'Sign in again',
  },
  es: {
    title: 'Entrar para desarrollo',
    warning:
      'Esta es una entrada de desarrollo: quien use esta máquina puede ser cualquiera. Solo funciona en esta máquina, y nunca en producción.',
    ended: 'Su sesión terminó. Nada de lo que aún no había enviado quedó registrado.',
    pick: '¿Quién es usted?',
    hint: 'Todas las personas activas de la lista.',
    submit: 'Entrar',
    empty: 'Aún no hay nadie en la lista. Quien llega primero coordina y administra.',
    name: 'Su nombre',
    begin: 'Comenzar',
    notThere: 'Elija una persona activa de la lista.',
    signedOut: 'Usted salió',
    signedOutText: 'Nada de lo que vio queda en este dispositivo. Si es compartido, cierre también el navegador.',
    again: 'Entrar otra vez',
  },
});
