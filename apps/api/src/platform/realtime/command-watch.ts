import type { Ack } from '@ruta/contracts/protocol/refusal';
import { Allowance, type Rate } from '../limits/allowance.ts';
import { noteRefusal } from '../log/security.ts';
import { traced } from '../log/trace.ts';
import type { Metrics } from '../metrics/metrics.ts';
import type { LiveServer, LiveSocket } from './typed-socket.ts';

/** Enough for a person who types, drags and votes at once. */
const PER_SOCKET: Rate = { burst: 300, perSecond: 100 };
/** Whoever goes on in spite of so many refusals is no person, and loses the line. */
const PATIENCE: Rate = { burst: 500, perSecond: 5 };
const VOTE = 'ballot.cast';

type Answer = (...answer: unknown[]) => void;
type Command = { socketId: string; command: string };

/**
 * Every command of every socket: it is timed until its acknowledgement, counted by outcome, its log lines carry the
 * socket's id, and a socket that sends more than people can is refused.
 */
export function watchCommands(server: LiveServer, metrics: Metrics, known: ReadonlySet<string>): void {
  server.on('connection', (socket: LiveSocket) => {
    const allowance = new Allowance(PER_SOCKET);
    const patience = new Allowance(PATIENCE);
    metrics.sockets.inc();
    socket.once('disconnect', () => metrics.sockets.dec());
    socket.use((packet: unknown[], next) => {
      const event = known.has(String(packet[0])) ? String(packet[0]) : 'unknown';
      const ack = packet.at(-1);
      const trace = { socketId: socket.id, command: event };
      const timed = isAnswer(ack) ? measured(ack, trace, metrics) : undefined;
      if (timed) packet[packet.length - 1] = timed;
      if (!allowance.take()) {
        timed?.({ ok: false, refusal: { code: 'request.too-many' } } satisfies Ack);
        if (!patience.take()) cut(socket, trace);
        return;
      }
      traced(trace, () => next());
    });
  });
}

function cut(socket: LiveSocket, trace: Command): void {
  traced(trace, () => noteRefusal('socket.flood'));
  socket.disconnect(true);
}

function measured(ack: Answer, trace: Command, metrics: Metrics): Answer {
  const { command: event } = trace;
  const stop = metrics.commands.startTimer({ event });
  return (...answer) => {
    const outcome = outcomeOf(answer[0]);
    stop({ outcome });
    if (event === VOTE && outcome === 'ok') metrics.votes.inc();
    if (outcome !== 'ok') traced(trace, () => noteRefusal(outcome));
    ack(...answer);
  };
}

const isAnswer = (value: unknown): value is Answer => typeof value === 'function';

function outcomeOf(answer: unknown): string {
  if (typeof answer !== 'object' || answer === null || !('ok' in answer)) return 'other';
  return answer.ok ? 'ok' : ((answer as { refusal?: { code?: string } }).refusal?.code ?? 'refused');
}
