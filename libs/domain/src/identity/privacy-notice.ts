import type { NoticeVersion } from '@ruta/contracts/identity/privacy';

export interface NoticeText {
  title: string;
  /** What one has to know before giving a datum, in one breath. */
  summary: string;
  sections: readonly { heading: string; paragraphs: readonly string[] }[];
}

export interface PrivacyNotice {
  version: NoticeVersion;
  es: NoticeText;
  en: NoticeText;
}

const first: PrivacyNotice = {
  version: '2026-11-21',
  es: {
    title: 'Aviso de privacidad simplificado',
    summary:
      'Puedes leer, proponer y votar sin decir quién eres. Si dejas tu nombre o tu correo, los usamos solo para que participes en esta ruta y sigas lo que dijiste. Puedes verlos, llevártelos y borrarlos cuando quieras.',
    sections: [
      {
        heading: 'Quién responde por tus datos',
        paragraphs: [
          'La institución pública que convoca la ruta en la que participas, cuyo nombre está en la parte alta de sus páginas. Ella es la responsable del tratamiento de tus datos personales.',
        ],
      },
      {
        heading: 'Qué datos y para qué',
        paragraphs: [
          'Sin que des ninguno: al participar por primera vez, tu navegador guarda una clave al azar que sirve para que nadie vote dos veces desde el mismo aparato y para que encuentres lo que hiciste. No dice quién eres.',
          'Tu nombre, si lo das: se muestra junto a lo que dices. Puede ser el nombre con el que quieras que te llamen.',
          'Tu correo, si lo das: sirve para enviarte un enlace de entrada y los avisos que pidas. Nadie más lo ve.',
          'Lo que escribes y lo que decides en votaciones nominales es público: de eso está hecha la participación. No escribas ahí datos de otras personas ni datos tuyos que no quieras publicar.',
        ],
      },
      {
        heading: 'A quién se los damos',
        paragraphs: [
          'A nadie. No se venden, no se ceden y no se usan para publicidad ni para vigilar. Solo se entregarían por orden fundada de una autoridad competente, caso en el que la ley no pide tu consentimiento.',
        ],
      },
      {
        heading: 'Cómo decir que no',
        paragraphs: [
          'No dando tu nombre ni tu correo: todo lo abierto funciona igual. Si ya los diste, en «Mi cuenta» puedes quitarlos, descargar todo lo que hay sobre ti o borrarlo. Tus derechos de acceso, rectificación, cancelación y oposición también los puedes ejercer ante la unidad de transparencia de la institución.',
          'Al borrar se eliminan tu nombre, tu correo y los textos que escribiste. Queda constancia, sin datos tuyos, de que un aporte o un voto existió: así las cuentas públicas siguen cuadrando. Lo que una mesa ya hizo suyo en un texto común (una causa, un compromiso) se queda en él, sin tu nombre.',
        ],
      },
      {
        heading: 'El aviso completo y los cambios',
        paragraphs: [
          'El aviso integral está en la página «Aviso de privacidad», al pie de todas las páginas. Si este texto cambia, te lo mostraremos otra vez antes de pedirte otro dato.',
        ],
      },
    ],
  },
  en: {
    title: 'Simplified privacy notice',
    summary:
      'You can read, propose and vote without saying who you are. If you leave your name or your e-mail, we use them only so that you can take part in this route and follow what you said. You can see them, take them with you and erase them whenever you like.',
    sections: [
      {
        heading: 'Who answers for your data',
        paragraphs: [
          'The public institution that convenes the route you take part in; its name is at the top of its pages. It is the controller of your personal data.',
        ],
      },
      {
        heading: 'Which data, and what for',
        paragraphs: [
          'Without your giving any: when you first take part, your browser keeps a random key, so that nobody votes twice from one device and you find what you did. It does not say who you are.',
          'Your name, if you give it: it is shown beside what you say. It can be whatever name you want to be called by.',
          'Your e-mail, if you give it: to send you a sign-in link and the notices you ask for. Nobody else sees it.',
          'What you write and what you decide in named votes is public: participation is made of it. Do not write other people’s data there, or data of your own that you do not want published.',
        ],
      },
      {
        heading: 'Whom we give them to',
        paragraphs: [
          'Nobody. They are not sold, not passed on, and not used for advertising or surveillance. They would be handed over only on the reasoned order of a competent authority, a case in which the law does not ask for your consent.',
        ],
      },
      {
        heading: 'How to say no',
        paragraphs: [
          'By not giving your name or e-mail: everything open works just the same. If you have given them, under “My account” you can take them away, download everything there is about you, or erase it. You can also exercise your rights of access, rectification, cancellation and objection before the institution’s transparency unit.',
          'Erasing removes your name, your e-mail and the texts you wrote. What remains, without data of yours, is that a contribution or a vote existed: that way the public counts still add up. What a table has already made its own in a common text (a cause, a commitment) stays there, without your name.',
        ],
      },
      {
        heading: 'The full notice, and changes',
        paragraphs: [
          'The full notice is on the page “Privacy notice”, at the foot of every page. If this text changes, we will show it to you again before asking for another datum.',
        ],
      },
    ],
  },
};

/** Every version ever shown, oldest first. A published one is never edited: acknowledgements point to its hash. */
export const privacyNotices: readonly PrivacyNotice[] = [first];

/** The one in force. */
export const currentNotice: PrivacyNotice = privacyNotices.at(-1) ?? first;

export const noticeOf = (version: NoticeVersion): PrivacyNotice | undefined =>
  privacyNotices.find((notice) => notice.version === version);
