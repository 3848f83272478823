import type { Locale } from '@ruta/contracts/identity/sign-in';

/** What letters about a session need to say. */
export interface LetterFacts {
  title: string;
  /** Day and hour in words. */
  when: string;
  place: string | null;
  entity: string;
  /** One's own registration: to confirm, to look, to give the place back. */
  own: string;
  link: string | null;
}

export type LetterKind =
  | 'confirm'
  | 'registered'
  | 'waiting'
  | 'promoted'
  | 'changed'
  | 'reminder'
  | 'cancelled'
  | 'called-off'
  | 'reinstated';

const es: Record<LetterKind, { subject: string; text: string }> = {
  confirm: {
    subject: 'Confirma tu lugar: {title}',
    text: 'Hola:\n\nPediste un lugar en «{title}», {when}. Para tenerlo, ábrelo y confirma:\n\n{own}\n\nSi no fuiste tú, no hagas nada: sin confirmar no se guarda ningún lugar.',
  },
  registered: {
    subject: 'Tienes lugar: {title}',
    text: 'Hola:\n\nTienes lugar en «{title}», {when}.\n{where}\n\nSi no vas a poder, devuélvelo aquí para que lo use alguien más:\n\n{own}',
  },
  waiting: {
    subject: 'Estás en la lista de espera: {title}',
    text: 'Hola:\n\n«{title}», {when}, ya está llena. Quedaste en la lista de espera: si alguien devuelve su lugar, te avisamos.\n\nPara ver en qué lugar vas o salirte:\n\n{own}',
  },
  promoted: {
    subject: 'Se desocupó un lugar para ti: {title}',
    text: 'Hola:\n\nSe desocupó un lugar en «{title}», {when}, y es tuyo.\n{where}\n\nSi ya no puedes, devuélvelo aquí:\n\n{own}',
  },
  changed: {
    subject: 'Cambió: {title}',
    text: 'Hola:\n\nCambió la sesión en la que tienes lugar o estás en espera. Ahora es «{title}», {when}.\n{where}\n\nTu inscripción:\n\n{own}',
  },
  reminder: {
    subject: 'Mañana: {title}',
    text: 'Hola:\n\nTe recordamos que tienes lugar en «{title}», {when}.\n{where}\n\nSi ya no puedes, devuélvelo aquí:\n\n{own}',
  },
  cancelled: {
    subject: 'Devolviste tu lugar: {title}',
    text: 'Hola:\n\nYa no tienes lugar en «{title}», {when}. Gracias por avisar.',
  },
  'called-off': {
    subject: 'Se canceló: {title}',
    text: 'Hola:\n\nNo habrá «{title}», que era {when}. La razón:\n\n{reason}',
  },
  reinstated: {
    subject: 'Sí se hace: {title}',
    text: 'Hola:\n\n«{title}», que se había cancelado, sí se hace: {when}.\n{where}\n\nTu inscripción, por si ya no puedes:\n\n{own}',
  },
};

const en: typeof es = {
  confirm: {
    subject: 'Confirm your place: {title}',
    text: 'Hello,\n\nYou asked for a place at “{title}”, {when}. To have it, open this and confirm:\n\n{own}\n\nIf it was not you, do nothing: without a confirmation no place is kept.',
  },
  registered: {
    subject: 'You have a place: {title}',
    text: 'Hello,\n\nYou have a place at “{title}”, {when}.\n{where}\n\nIf you cannot come, give it back here so that somebody else can use it:\n\n{own}',
  },
  waiting: {
    subject: 'You are on the waiting list: {title}',
    text: 'Hello,\n\n“{title}”, {when}, is full. You are on the waiting list: if somebody gives their place back we tell you.\n\nTo see your place in the list, or to leave it:\n\n{own}',
  },
  promoted: {
    subject: 'A place came free for you: {title}',
    text: 'Hello,\n\nA place came free at “{title}”, {when}, and it is yours.\n{where}\n\nIf you cannot come any more, give it back here:\n\n{own}',
  },
  changed: {
    subject: 'Changed: {title}',
    text: 'Hello,\n\nThe session at which you have a place, or wait for one, has changed. It is now “{title}”, {when}.\n{where}\n\nYour registration:\n\n{own}',
  },
  reminder: {
    subject: 'Tomorrow: {title}',
    text: 'Hello,\n\nA reminder that you have a place at “{title}”, {when}.\n{where}\n\nIf you cannot come any more, give it back here:\n\n{own}',
  },
  cancelled: {
    subject: 'You gave your place back: {title}',
    text: 'Hello,\n\nYou no longer have a place at “{title}”, {when}. Thank you for telling us.',
  },
  'called-off': {
    subject: 'Called off: {title}',
    text: 'Hello,\n\n“{title}”, planned for {when}, will not take place. The reason:\n\n{reason}',
  },
  reinstated: {
    subject: 'It takes place: {title}',
    text: 'Hello,\n\n“{title}”, which had been called off, takes place after all: {when}.\n{where}\n\nYour registration, in case you cannot come any more:\n\n{own}',
  },
};

const where: Record<Locale, { place: string; link: string; none: string }> = {
  es: { place: 'Lugar: ', link: 'Por video: ', none: 'Es en línea.' },
  en: { place: 'Place: ', link: 'By video: ', none: 'It is online.' },
};

export function calendarLetter(
  kind: LetterKind,
  locale: Locale,
  facts: LetterFacts,
  reason = '',
): { subject: string; text: string } {
  const { place, link, none } = where[locale];
  const stands = [
    ...(facts.place === null ? [] : [place + facts.place]),
    ...(facts.link === null ? [] : [link + facts.link]),
  ];
  const values: Record<string, string> = {
    title: facts.title,
    when: facts.when,
    own: facts.own,
    where: stands.length > 0 ? stands.join('\n') : none,
    reason,
  };
  const filled = (words: string) => words.replace(/\{(\w+)\}/g, (_, name: string) => values[name] ?? '');
  const { subject, text } = (locale === 'en' ? en : es)[kind];
  return { subject: filled(subject), text: `${filled(text)}\n\n${facts.entity}\n` };
}
