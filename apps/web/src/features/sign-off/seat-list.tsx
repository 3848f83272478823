import type { SeatSheet, SeatSignature } from '@ruta/contracts/plan/sign-off';
import { CircleCheck, CircleDashed, CircleSlash, CircleX, RotateCcw } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useArrival } from '../../shared/design/use-arrival.ts';
import { useEntity } from '../../shared/entity/entity.ts';
import { useFormat } from '../../shared/i18n/format.ts';
import { useMay } from '../../shared/identity/me.ts';
import { DetachedWords } from '../../shared/plan/detached-words.tsx';
import { ObjectionReply } from './objection-reply.tsx';
import styles from './sign-off.module.css';

const looks = {
  signed: { icon: CircleCheck, colour: 'var(--ok)' },
  objected: { icon: CircleX, colour: 'var(--bad)' },
  waiting: { icon: CircleDashed, colour: 'var(--ink-3)' },
  again: { icon: RotateCcw, colour: 'var(--warn)' },
  vacant: { icon: CircleSlash, colour: 'var(--ink-3)' },
} as const;

/** Every seat by its sector: who signed, who objected and why, whose signature is asked for again. */
export function SeatList({ sheet }: { sheet: SeatSheet }) {
  const { t } = useTranslation('signature');
  useArrival(true);
  return (
    <ul className={styles.sectors}>
      {sheet.sectors.map((sector) => (
        <li key={sector.sectorId}>
          <h3>{t('sector', { name: sector.name, signed: sector.signed, seats: sector.seats })}</h3>
          <ul className={styles.seats}>
            {sheet.seats
              .filter((seat) => seat.sectorId === sector.sectorId)
              .map((seat) => (
                <Seat key={seat.seatId} seat={seat} sheet={sheet} />
              ))}
          </ul>
        </li>
      ))}
    </ul>
  );
}

/** Whoever objected is asked again too, and of a text that changed under its number nothing newer is up yet. */
function sentenceOf({ state, reason }: SeatSignature, { textChanged }: SeatSheet) {
  if (state !== 'again') return `seat.${state}` as const;
  if (textChanged) return 'seat.changed';
  return reason === null ? 'seat.again' : 'seat.objected-before';
}

function Seat({ seat, sheet }: { seat: SeatSignature; sheet: SeatSheet }) {
  const { t } = useTranslation('signature');
  const format = useFormat();
  const { slug, id } = useEntity();
  const mayApprove = useMay('plan.approve', id);
  const { icon: Icon, colour } = looks[seat.state];
  const date = seat.at === null ? '' : format.date(seat.at, 'day-year');
  return (
    <li id={`seat-${seat.seatId}`}>
      <Icon aria-hidden style={{ color: colour }} />
      <div>
        <b>{seat.label}</b>
        {seat.institution && seat.institution !== seat.label && (
          <span className="small"> · {seat.institution}</span>
        )}
        <p className="small">{t(sentenceOf(seat, sheet), { date, version: seat.version ?? 0 })}</p>
        {seat.name && seat.capacity && seat.state !== 'waiting' && (
          <p className="small">
            {t('seat.named', { name: seat.name, capacity: t(`capacity.${seat.capacity}`) })}
          </p>
        )}
        {seat.detached && <DetachedWords facts={seat.detached} />}
        {mayApprove && seat.detached && !seat.detached.erased && (
          <a className="small" href={`/api/entities/${slug}/sign-offs/${seat.signOffId}/files/detached`}>
            {t('detached.file')}
          </a>
        )}
        {seat.reason && <blockquote>{seat.reason}</blockquote>}
        {seat.reason && <ObjectionReply seat={seat} />}
      </div>
    </li>
  );
}
