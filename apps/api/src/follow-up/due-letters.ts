import type { Day } from '@ruta/contracts/protocol/instant';
import type { Nudge } from '@ruta/domain/follow-up/nudge';

/** Something somebody owes, as a letter names it. */
export interface DueThing extends Nudge {
  kind: 'milestone' | 'remark' | 'recommendation';
  /** The milestone's activity, or how the remark or recommendation is called. */
  words: string;
  dueOn: Day;
  /** Where it is reported or answered. */
  address: string;
}

type Said = Record<DueThing['kind'], Record<Nudge['when'], string>>;

const es: Said = {
  milestone: {
    before: 'El hito «{words}» termina el {day}. Informa en qué va, con su evidencia:',
    late: 'El hito «{words}» debía terminar el {day} y sigue sin informarse como terminado:',
  },
  remark: {
    before: '{words} espera respuesta antes del {day}:',
    late: '{words} debía responderse el {day} y sigue sin respuesta:',
  },
  recommendation: {
    before: '{words} espera respuesta antes del {day}:',
    late: '{words} debía responderse el {day} y sigue sin respuesta:',
  },
};

const en: Said = {
  milestone: {
    before: 'The milestone “{words}” ends on {day}. Report how it stands, with its evidence:',
    late: 'The milestone “{words}” was to end on {day} and is not reported as done:',
  },
  remark: {
    before: '{words} waits for an answer by {day}:',
    late: '{words} was to be answered by {day} and has no answer:',
  },
  recommendation: {
    before: '{words} waits for an answer by {day}:',
    late: '{words} was to be answered by {day} and has no answer:',
  },
};

/** One letter about everything that is due, Spanish first and English below: an office has no language of its own. */
export function dueLetter(entity: string, things: readonly DueThing[]): { subject: string; text: string } {
  const late = things.filter(({ when }) => when === 'late').length;
  const subject =
    late > 0 ? `Seguimiento del plan: ${late} con retraso` : 'Seguimiento del plan: se acerca una fecha';
  const lines = (said: Said) =>
    things.map(({ kind, when, words, dueOn, address }) => {
      const sentence = said[kind][when].replace('{words}', () => words).replace('{day}', dueOn);
      return `${sentence}\n\n${address}`;
    });
  const spanish = ['Hola:', ...lines(es), 'Estas fechas y las demoras se ven en la página de seguimiento.'];
  const english = ['Hello,', ...lines(en), 'These dates and the delays are shown on the follow-up page.'];
  return { subject, text: `${spanish.join('\n\n')}\n\n—\n\n${english.join('\n\n')}\n\n${entity}\n` };
}
