import { catalog } from '../../../../libs/web/views/index.js';

export const signInNameAsked = {
  en: 'Name you sign in by',
  es: 'Nombre con el que entra',
  hint: { en: 'Such as your work mail address. Nobody else is shown it.', es: 'Como su correo del trabajo. No se muestra a nadie más.' },
};
export const passwordAsked = {
  en: 'Password',
  es: 'Contraseña',
  hint: {
    en: 'At least 12 characters. Four words that do not belong together are good and easy to type. You may paste it.',
    es: 'Al menos 12 caracteres. Cuatro palabras que no van juntas son buenas y fáciles de escribir. Puede pegarla.',
  },
};
export const codeAsked = { en: 'Code that the app shows now', es: 'Código que la aplicación muestra ahora' };
export const passkeyLabelAsked = { en: 'What do you call this device?', es: '¿Cómo llama a este dispositivo?' };

export const setUpWords = catalog({
  en: {
    title: 'How you will sign in',
    lead: 'Choose one. You can add another later, under your account.',
    isEnough: 'You have a way in.',
    goOn: 'Go on',
    passkeyTitle: 'With a passkey (best)',
    passkeyText:
      'This device checks that it is you, by fingerprint, face or PIN, and nothing can be copied or phished. Nothing to remember.',
    passkeyNo: 'This browser makes no passkeys here. Choose a password, or open this page on another device.',
    makePasskey: 'Make a passkey',
    passkeyDevice: 'My device',
    passkeyFailed: 'The passkey was not made, or the page had been open for too long. Try again.',
    passwordTitle: 'With a password and an authenticator app',
    passwordNext: 'Next: the authenticator app',
    short: 'Password: Make it at least 12 characters long.',
    long: 'Password: Shorten it to at most 200 characters.',
    guessable: 'Password: It is known or easy to guess, or made of names that anybody would try here. Choose other words.',
    taken: 'Name you sign in by: Choose another. This one cannot be had.',
    appTitle: 'Your authenticator app',
    appText: 'Open the app on your phone, add an account, and scan this. Then type the six digits that it shows.',
    openApp: 'Open it in the app on this phone',
    noCamera: 'Or type this key into the app:',
    qrName: 'QR code for the authenticator app',
    appSubmit: 'That is the code',
    appWrong:
      'Code that the app shows now: It does not belong to this key. Look whether the clock of the phone is right, take the next code, and try again.',
    goOnWithApp: 'Go on with the authenticator app',
    codesTitle: 'Your ten recovery codes',
    codesText:
      'Each replaces the code of the app once, should the phone be lost. They are shown now and never again: print this page or write them down, and keep them apart from the phone.',
    kept: 'I have kept them. Go on',
  },
  es: {
    title: 'Cómo entrará',
    lead: 'Elija una manera. Puede añadir otra después, en su cuenta.',
    isEnough: 'Ya tiene una entrada.',
    goOn: 'Seguir',
    passkeyTitle: 'Con una llave de acceso (lo mejor)',
    passkeyText:
      'Este dispositivo comprueba que es usted, por huella, rostro o PIN, y nada puede copiarse ni robarse con engaños. Nada que recordar.',
    passkeyNo: 'Este navegador no crea llaves de acceso aquí. Elija una contraseña o abra esta página en otro dispositivo.',
    makePasskey: 'Crear una llave de acceso',
    passkeyDevice: 'Mi dispositivo',
    passkeyFailed: 'No se creó la llave de acceso, o la página llevaba demasiado tiempo abierta. Inténtelo otra vez.',
    passwordTitle: 'Con contraseña y una aplicación de autenticación',
    passwordNext: 'Siguiente: la aplicación de autenticación',
    short: 'Contraseña: Que tenga al menos 12 caracteres.',
    long: 'Contraseña: Acórtela a 200 caracteres como máximo.',
    guessable: 'Contraseña: Es conocida o fácil de adivinar, o está hecha de nombres que cualquiera probaría aquí. Elija otras palabras.',
    taken: 'Nombre con el que entra: Elija otro. Este no está disponible.',
    appTitle: 'Su aplicación de autenticación',
    appText: 'Abra la aplicación en su teléfono, añada una cuenta y escanee esto. Luego escriba las seis cifras que muestra.',
    openApp: 'Abrirlo en la aplicación de este teléfono',
    noCamera: 'O escriba esta clave en la aplicación:',
    qrName: 'Código QR para la aplicación de autenticación',
    appSubmit: 'Ese es el código',
    appWrong:
      'Código que la aplicación muestra ahora: No corresponde a esta clave. Revise la hora del teléfono, tome el código siguiente e inténtelo otra vez.',
    goOnWithApp: 'Seguir con la aplicación de autenticación',
    codesTitle: 'Sus diez códigos de recuperación',
    codesText:
      'Cada uno reemplaza una vez el código de la aplicación, si pierde el teléfono. Se muestran ahora y nunca más: imprima esta página o anótelos, y guárdelos aparte del teléfono.',
    kept: 'Los he guardado. Seguir',
  },
});
