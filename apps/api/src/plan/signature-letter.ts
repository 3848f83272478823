import type { Locale } from '@ruta/contracts/identity/sign-in';

interface Facts {
  /** Of the commitment; `null` for the plan as a whole. */
  key: string | null;
  title: string;
  seat: string;
  /** The version that was signed or objected to, and the one that waits now. */
  signed: number;
  version: number;
  page: string;
}

const letters: Record<Locale, (facts: Facts) => { subject: string; text: string }> = {
  es: ({ key, title, seat, signed, version, page }) => ({
    subject:
      key === null ? `Se pide otra vez tu firma: ${title}` : `Se pide otra vez tu firma: compromiso ${key}`,
    text: `Hola:\n\nCambió el texto de «${[key, title].filter(Boolean).join(' ')}» después de la decisión del asiento «${seat}» sobre la versión ${signed}, que por eso ya no vale. La versión ${version} espera su firma. Para leer qué cambió y decidir:\n\n${page}\n\nRecibes este correo porque ocupas ese asiento.`,
  }),
  en: ({ key, title, seat, signed, version, page }) => ({
    subject:
      key === null
        ? `Your signature is needed again: ${title}`
        : `Your signature is needed again: commitment ${key}`,
    text: `Hello,\n\nThe text of “${[key, title].filter(Boolean).join(' ')}” changed after the seat “${seat}” decided on version ${signed}, so that decision no longer stands. Version ${version} waits for its signature. To read what changed and decide:\n\n${page}\n\nYou get this letter because you hold that seat.`,
  }),
};

export const signAgainLetter = (locale: Locale, facts: Facts): { subject: string; text: string } =>
  letters[locale](facts);
