import type { Locale } from '@ruta/contracts/identity/sign-in';
import type { GrantedRole } from '@ruta/contracts/identity/actor';

interface Letter {
  subject: string;
  text: string;
}

export const signInLetter: Record<Locale, (link: string, minutes: number) => Letter> = {
  es: (link, minutes) => ({
    subject: 'Tu enlace para entrar a Ruta Abierta',
    text: `Hola:

Con este enlace entras a Ruta Abierta. Sirve una sola vez y durante ${minutes} minutos:

${link}

Si no lo pediste tú, no hagas nada: sin el botón que está en esa página nadie entra.
`,
  }),
  en: (link, minutes) => ({
    subject: 'Your link to sign in to Ruta Abierta',
    text: `Hello,

This link signs you in to Ruta Abierta. It works once, for ${minutes} minutes:

${link}

If you did not ask for it, do nothing: nobody gets in without the button on that page.
`,
  }),
};

export const changeEmailLetter: Record<Locale, (link: string, minutes: number) => Letter> = {
  es: (link, minutes) => ({
    subject: 'Confirma tu nuevo correo en Ruta Abierta',
    text: `Hola:

Abre este enlace en el navegador en el que pediste el cambio para que este sea el correo de tu cuenta. Sirve una sola vez y durante ${minutes} minutos:

${link}

Si no lo pediste tú, no hagas nada.
`,
  }),
  en: (link, minutes) => ({
    subject: 'Confirm your new e-mail address at Ruta Abierta',
    text: `Hello,

Open this link in the browser in which you asked for the change, and this will be your account's address. It works once, for ${minutes} minutes:

${link}

If you did not ask for it, do nothing.
`,
  }),
};

const roleWords: Record<GrantedRole, string> = {
  facilitator: 'facilitación',
  organiser: 'coordinación',
  evaluator: 'evaluación',
};

/** To somebody who was given a role; in Spanish, the language of the institution that writes. */
export const roleLetter = (role: GrantedRole, entity: string, address: string): Letter => ({
  subject: `Te dieron el papel de ${roleWords[role]} en ${entity}`,
  text: `Hola:

${entity} te dio el papel de ${roleWords[role]} en su ruta de participación. Para ejercerlo entra con este mismo correo:

${address}

Si no lo esperabas, puedes ignorar este mensaje o responder a quien coordina la ruta.
`,
});
