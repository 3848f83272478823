import type { CallPoint } from '@ruta/contracts/formal/call';
import type { AgendaItemId } from '@ruta/contracts/protocol/ids';
import type { AgendaDraft, PhaseContent } from '@ruta/contracts/session/agenda';

const words = {
  es: {
    attendance: 'Lista de asistencia y quórum',
    attendanceText: 'Se pasa lista por asiento. Con quórum, la sesión queda instalada.',
    order: 'Lectura del orden del día',
    review: 'Seguimiento de acuerdos anteriores',
    reviewQuestion: '¿Cómo va cada acuerdo?',
    resolves: (title: string) => `Acuerdo: ${title}`.slice(0, 120),
    motionsQuestion: '¿Se aprueba esta propuesta de acuerdo?',
    labels: { for: 'A favor', against: 'En contra', abstain: 'Abstención' },
    other: 'Asuntos generales',
    otherQuestion: '¿Qué más hay que tratar hoy?',
    close: 'Clausura',
    closeText: 'La sesión ha concluido. El acta queda a firma de los asientos presentes.',
  },
  en: {
    attendance: 'Attendance and quorum',
    attendanceText: 'The roll is called by seat. With a quorum the session is open.',
    order: 'Reading of the agenda',
    review: 'Follow-up of earlier resolutions',
    reviewQuestion: 'How does each resolution stand?',
    resolves: (title: string) => `Resolution: ${title}`.slice(0, 120),
    motionsQuestion: 'Is this motion adopted?',
    labels: { for: 'For', against: 'Against', abstain: 'Abstain' },
    other: 'Other matters',
    otherQuestion: 'What else is there to deal with today?',
    close: 'Close',
    closeText: 'The session is over. The minutes now wait for the signatures of the seats that were present.',
  },
} as const;

/** The agenda of a formal session: what every one of them has, around the points it was called for. */
export function formalAgenda(
  points: readonly CallPoint[],
  { language, newId }: { language: 'es' | 'en'; newId: () => string },
): AgendaDraft[] {
  const own = words[language];
  const entry = (title: string, minutes: number, content: PhaseContent): AgendaDraft => ({
    id: newId() as AgendaItemId,
    title,
    plannedMs: minutes * 60_000,
    content,
  });
  const list = points.map(({ title }, at) => `${at + 1}. ${title}`).join('\n');
  return [
    entry(own.attendance, 10, { kind: 'attendance', text: own.attendanceText }),
    entry(own.order, 5, { kind: 'slide', text: list }),
    entry(own.review, 10, { kind: 'review', question: own.reviewQuestion }),
    ...points.flatMap(({ title, minutes, resolves }) => [
      entry(title, minutes, { kind: 'discussion', question: title, turnSeconds: 180 }),
      ...(resolves
        ? [
            entry(own.resolves(title), 10, {
              kind: 'motions',
              question: own.motionsQuestion,
              rule: null,
              seconded: true,
              labels: { ...own.labels },
            }),
          ]
        : []),
    ]),
    entry(own.other, 10, { kind: 'discussion', question: own.otherQuestion, turnSeconds: 120 }),
    entry(own.close, 5, { kind: 'slide', text: own.closeText }),
  ];
}
