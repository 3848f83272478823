import type { Locale } from '@ruta/contracts/identity/sign-in';

interface Facts {
  /** Who named the reader; `null` without a name. */
  by: string | null;
  key: string;
  title: string;
  link: string;
}

/** Says that one was named and where, never what was said: a letter cannot be taken back, a comment can. */
const letters: Record<Locale, (facts: Facts) => { subject: string; text: string }> = {
  es: ({ by, key, title, link }) => ({
    subject: `Te mencionaron en el compromiso ${key}`,
    text: `Hola:\n\n${by ?? 'Alguien'} te mencionó en un comentario de «${key} ${title}». Para leerlo y responder:\n\n${link}\n\nRecibes este correo porque lo pediste en «Mi cuenta»; ahí mismo puedes dejar de recibirlo.`,
  }),
  en: ({ by, key, title, link }) => ({
    subject: `You were mentioned in commitment ${key}`,
    text: `Hello,\n\n${by ?? 'Somebody'} mentioned you in a comment on “${key} ${title}”. To read it and answer:\n\n${link}\n\nYou get this letter because you asked for it in “My account”; you can stop it there.`,
  }),
};

export const mentionLetter = (locale: Locale, facts: Facts): { subject: string; text: string } =>
  letters[locale](facts);
