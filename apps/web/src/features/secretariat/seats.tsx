import type { BodyView, HolderView, SeatView, SectorView } from '@ruta/contracts/secretariat/body';
import { Pencil, Plus, Settings2, TriangleAlert, UserPlus } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../shared/design/button.tsx';
import { Card } from '../../shared/design/card.tsx';
import { Chip } from '../../shared/design/chip.tsx';
import { useEntity } from '../../shared/entity/entity.ts';
import { useFormat } from '../../shared/i18n/format.ts';
import { useMay } from '../../shared/identity/me.ts';
import { AppointDialog } from './appoint-dialog.tsx';
import { HolderDialog } from './holder-dialog.tsx';
import { RulesDialog } from './rules-dialog.tsx';
import { SeatDialog } from './seat-dialog.tsx';
import { SectorDialog } from './sector-dialog.tsx';
import styles from './secretariat.module.css';

/** Sectors and seats, who sits there, and what is still owed. */
export function Seats({ body }: { body: BodyView }) {
  const { t } = useTranslation('secretariat');
  const maySetUp = useMay('secretariat.set-up', useEntity().id);
  const [open, setOpen] = useState<'sector' | 'rules' | null>(null);
  return (
    <section aria-labelledby={`seats-${body.id}`}>
      <div className={styles.head}>
        <h2 id={`seats-${body.id}`}>{t('seats.title')}</h2>
        {maySetUp && (
          <div className="row">
            <Button variant="quiet" size="small" icon={Settings2} onPress={() => setOpen('rules')}>
              {t('rules.open')}
            </Button>
            <Button variant="quiet" size="small" icon={Plus} onPress={() => setOpen('sector')}>
              {t('sector.add')}
            </Button>
          </div>
        )}
      </div>
      <RulesLine body={body} />
      <div className={styles.sectors}>
        {body.sectors.map((sector) => (
          <Sector key={sector.id} body={body} sector={sector} maySetUp={maySetUp} />
        ))}
      </div>
      {open === 'sector' && <SectorDialog body={body} sector={null} onClose={() => setOpen(null)} />}
      {open === 'rules' && <RulesDialog body={body} onClose={() => setOpen(null)} />}
    </section>
  );
}

/** How the body decides and meets, for everybody to read. */
function RulesLine({ body: { settings } }: { body: BodyView }) {
  const { t } = useTranslation('secretariat');
  const { rule, quorum, everySector, notice } = settings;
  return (
    <p className={`small ${styles.rules}`}>
      {t('rules.says', {
        rule: t(`rule.${rule}`),
        means: t(`rule.means.${rule}`),
        quorum: Math.round(quorum * 100),
      })}{' '}
      {everySector && t('rules.says-sectors')}{' '}
      {t('rules.says-notice', {
        ordinary: notice.ordinary,
        extraordinary: notice.extraordinary,
        working: notice['working-meeting'],
      })}
    </p>
  );
}

interface SectorProps {
  body: BodyView;
  sector: SectorView;
  maySetUp: boolean;
}

function Sector({ body, sector, maySetUp }: SectorProps) {
  const { t } = useTranslation('secretariat');
  const [open, setOpen] = useState<'sector' | 'seat' | null>(null);
  return (
    <Card as="article" aria-label={sector.name}>
      <div className={styles.sector}>
        <div className={styles.seatHead}>
          <div>
            <h3>{sector.name}</h3>
            <p className="small">{t('sector.seats', { count: sector.seats.length })}</p>
          </div>
          {maySetUp && (
            <div className={styles.tools}>
              <Button
                variant="plain"
                size="small"
                round
                icon={Pencil}
                aria-label={t('sector.edit', { name: sector.name })}
                onPress={() => setOpen('sector')}
              />
              <Button
                variant="plain"
                size="small"
                round
                icon={Plus}
                aria-label={t('seat.add-to', { name: sector.name })}
                onPress={() => setOpen('seat')}
              />
            </div>
          )}
        </div>
        {sector.seats.map((seat) => (
          <Seat key={seat.id} body={body} seat={seat} maySetUp={maySetUp} />
        ))}
      </div>
      {open === 'sector' && <SectorDialog body={body} sector={sector} onClose={() => setOpen(null)} />}
      {open === 'seat' && (
        <SeatDialog body={body} sectorId={sector.id} seat={null} onClose={() => setOpen(null)} />
      )}
    </Card>
  );
}

interface SeatProps {
  body: BodyView;
  seat: SeatView;
  maySetUp: boolean;
}

function Seat({ body, seat, maySetUp }: SeatProps) {
  const { t } = useTranslation('secretariat');
  const format = useFormat();
  const [editing, setEditing] = useState(false);
  return (
    <div className={styles.seat}>
      <div className={styles.seatHead}>
        <div>
          <b>{seat.label}</b>
          {seat.institution && <p className="small">{seat.institution}</p>}
        </div>
        {maySetUp && (
          <Button
            variant="plain"
            size="small"
            round
            icon={Pencil}
            aria-label={t('seat.edit', { name: seat.label })}
            onPress={() => setEditing(true)}
          />
        )}
      </div>
      <Holder body={body} seat={seat} capacity="incumbent" maySetUp={maySetUp} />
      <Holder body={body} seat={seat} capacity="alternate" maySetUp={maySetUp} />
      {seat.next.map((holder) => (
        <NextHolder key={holder.id} body={body} seat={seat} holder={holder} maySetUp={maySetUp} />
      ))}
      {seat.duties.length > 0 && (
        <div className={styles.duties}>
          {seat.duties.map((duty) => (
            <Chip key={duty.kind + duty.capacity} icon={TriangleAlert} colour="var(--warn)">
              {t(`duty.${duty.kind}`, { day: duty.day ? format.date(duty.day) : '' })}
              {duty.capacity && `, ${t(`capacity.${duty.capacity}`).toLowerCase()}`}
            </Chip>
          ))}
        </div>
      )}
      {editing && (
        <SeatDialog body={body} sectorId={seat.sectorId} seat={seat} onClose={() => setEditing(false)} />
      )}
    </div>
  );
}

interface HolderProps extends SeatProps {
  capacity: HolderView['capacity'];
}

function Holder({ body, seat, capacity, maySetUp }: HolderProps) {
  const { t } = useTranslation('secretariat');
  const format = useFormat();
  const [open, setOpen] = useState<'appoint' | 'holder' | null>(null);
  const holder = seat[capacity];
  const until = holder?.untilDay && t('holder.until', { day: format.date(holder.untilDay, 'day-year') });
  return (
    <div className={styles.holder}>
      <div>
        <span className="small">{t(`capacity.${capacity}`)}</span>
        <p>{holder ? (holder.name ?? t('unnamed')) : t('holder.none')}</p>
        {holder && <p className="small">{[holder.post, until].filter(Boolean).join(' · ')}</p>}
        {holder && <Duties holder={holder} />}
      </div>
      {maySetUp && (
        <Button
          variant="quiet"
          size="small"
          icon={holder ? undefined : UserPlus}
          aria-label={t(holder ? 'holder.edit' : 'holder.appoint-to', {
            capacity: t(`capacity.${capacity}`),
            seat: seat.label,
          })}
          onPress={() => setOpen(holder ? 'holder' : 'appoint')}
        >
          {t(holder ? 'holder.manage' : 'holder.appoint')}
        </Button>
      )}
      {open === 'appoint' && (
        <AppointDialog body={body} seat={seat} capacity={capacity} onClose={() => setOpen(null)} />
      )}
      {open === 'holder' && holder && (
        <HolderDialog
          body={body}
          seat={seat}
          holder={holder}
          onReplace={
            seat.next.some((one) => one.capacity === capacity) ? undefined : () => setOpen('appoint')
          }
          onClose={() => setOpen(null)}
        />
      )}
    </div>
  );
}

/** What a holder has done of what is owed: the oath, and what they were trained in. */
function Duties({ holder }: { holder: HolderView }) {
  const { t } = useTranslation('secretariat');
  const format = useFormat();
  const { oathOn, trainingOn, trainingTopic } = holder;
  const done = [
    oathOn && t('holder.oath-done', { day: format.date(oathOn, 'day-year') }),
    trainingOn && t('holder.training-done', { day: format.date(trainingOn, 'day-year') }),
    trainingOn && trainingTopic,
  ].filter(Boolean);
  return done.length > 0 && <p className="small">{done.join(' · ')}</p>;
}

interface NextHolderProps extends SeatProps {
  holder: HolderView;
}

/** Who was appointed from a later day on. */
function NextHolder({ body, seat, holder, maySetUp }: NextHolderProps) {
  const { t } = useTranslation('secretariat');
  const format = useFormat();
  const [open, setOpen] = useState(false);
  return (
    <div className={styles.holder}>
      <div>
        <span className="small">
          {t('holder.next', {
            capacity: t(`capacity.${holder.capacity}`),
            day: format.date(holder.fromDay, 'day-year'),
          })}
        </span>
        <p>{holder.name ?? t('unnamed')}</p>
        {holder.post && <p className="small">{holder.post}</p>}
      </div>
      {maySetUp && (
        <Button
          variant="quiet"
          size="small"
          aria-label={t('holder.edit-named', { name: holder.name ?? t('unnamed'), seat: seat.label })}
          onPress={() => setOpen(true)}
        >
          {t('holder.manage')}
        </Button>
      )}
      {open && <HolderDialog body={body} seat={seat} holder={holder} onClose={() => setOpen(false)} />}
    </div>
  );
}
