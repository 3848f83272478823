import type { BodyFile, CallPoint } from '@ruta/contracts/formal/call';
import { FormalKind } from '@ruta/contracts/formal/kind';
import type { BodyView } from '@ruta/contracts/secretariat/body';
import { addDays, daysBetween } from '@ruta/domain/calendar/day';
import { useQuery } from '@tanstack/react-query';
import { Plus, TrainFront, X } from 'lucide-react';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../shared/design/button.tsx';
import { Checkbox } from '../../shared/design/choice.tsx';
import { DeedDialog } from '../../shared/design/deed-dialog.tsx';
import { Select, TextArea, TextField } from '../../shared/design/field.tsx';
import { toast } from '../../shared/design/toast.tsx';
import { useEntity } from '../../shared/entity/entity.ts';
import { currentRouteQuery } from '../../shared/entity/entity-queries.ts';
import { useToday } from '../../shared/entity/use-today.ts';
import { instantOf } from '@ruta/domain/session/local-time';
import { newOpId } from '../../shared/live/op-id.ts';
import { awaitsApproval } from './approvable-route.ts';
import { FilesField } from './files-field.tsx';
import { useCallSession } from './formal-queries.ts';
import { minutesToSecondCall } from './minutes-to-second-call.ts';
import styles from './secretariat.module.css';

const newPoint: CallPoint = { title: '', minutes: 20, resolves: true };

/** A call: what kind, when and where, what for, with which papers. It goes out by mail and is public at once. */
export function CallDialog({ body, onClose }: { body: BodyView; onClose: () => void }) {
  const { t, i18n } = useTranslation('formal');
  const entity = useEntity();
  const today = useToday();
  const opId = useRef(newOpId());
  const send = useCallSession(body.id);
  const { settings } = body;
  const current = useQuery(currentRouteQuery(entity.slug)).data?.route;
  const route = current && awaitsApproval(current, body.id) ? current.plan.title : null;
  const [kind, setKind] = useState<FormalKind>('ordinary');
  const [call, setCall] = useState({
    title: '',
    place: '',
    day: addDays(today, settings.notice.ordinary + 1),
    hour: '10:00',
    second: String(settings.secondCallMinutes),
    text: '',
    reason: '',
  });
  const [points, setPoints] = useState<CallPoint[]>([newPoint]);
  const [files, setFiles] = useState<BodyFile[]>([]);
  const set = (change: Partial<typeof call>) => setCall({ ...call, ...change });
  const asked = settings.notice[kind];
  const notice = call.day === '' ? 0 : daysBetween(today, call.day);
  const short = notice < asked;
  const startsAt = instantOf(call.day, call.hour, entity.timeZone);
  const ready =
    startsAt !== null &&
    notice >= 0 &&
    points.every(({ title }) => title.trim() !== '') &&
    (!short || call.reason.trim() !== '');

  const submit = () => {
    if (startsAt === null) return;
    send.mutate(
      {
        opId: opId.current,
        kind,
        title: call.title,
        place: call.place.trim() || null,
        startsAt,
        secondCallMinutes: minutesToSecondCall(call.second),
        text: call.text,
        points,
        files: files.map(({ id }) => id),
        reason: short ? call.reason.trim() : null,
        language: i18n.language === 'en' ? 'en' : 'es',
      },
      {
        onSuccess: () => {
          toast(t('call.sent'));
          onClose();
        },
      },
    );
  };

  return (
    <DeedDialog
      title={t('call.title')}
      deed={t('call.send')}
      ready={ready}
      write={send}
      onDo={submit}
      onClose={onClose}
      wide
    >
      <div className={styles.form}>
        <div className={styles.fields}>
          <Select
            label={t('call.kind')}
            value={kind}
            onChange={(value) => setKind(FormalKind.parse(value))}
            choices={FormalKind.options.map((value) => ({ value, label: t(`kind.${value}`) }))}
          />
          <TextField
            label={t('call.name')}
            hint={t('call.name-hint')}
            optional
            value={call.title}
            onChange={(title) => set({ title })}
            maxLength={160}
          />
        </div>
        <div className={styles.fields}>
          <TextField
            label={t('call.day')}
            type="date"
            value={call.day}
            onChange={(day) => set({ day })}
            error={notice < 0 ? t('call.past') : undefined}
          />
          <TextField
            label={t('call.hour')}
            type="time"
            value={call.hour}
            onChange={(hour) => set({ hour })}
          />
          <TextField
            label={t('call.second')}
            hint={t('call.second-hint')}
            type="number"
            optional
            value={call.second}
            onChange={(second) => set({ second })}
          />
        </div>
        {short && notice >= 0 && (
          <TextArea
            label={t('call.reason')}
            hint={t('call.short', { notice, asked })}
            value={call.reason}
            onChange={(reason) => set({ reason })}
            maxLength={600}
            rows={2}
          />
        )}
        <TextField
          label={t('call.place')}
          optional
          value={call.place}
          onChange={(place) => set({ place })}
          maxLength={160}
        />
        <Points points={points} route={route} onPoints={setPoints} />
        <TextArea
          label={t('call.text')}
          optional
          value={call.text}
          onChange={(text) => set({ text })}
          maxLength={4000}
          rows={3}
        />
        <FilesField bodyId={body.id} files={files} onFiles={setFiles} />
      </div>
    </DeedDialog>
  );
}

interface PointsProps {
  points: readonly CallPoint[];
  /** The plan whose route waits for this body. */
  route: string | null;
  onPoints: (points: CallPoint[]) => void;
}

function Points({ points, route, onPoints }: PointsProps) {
  const { t } = useTranslation('formal');
  const approval = route && { ...newPoint, title: t('call.route-point', { plan: route }).slice(0, 120) };
  const written = points.filter(({ title }) => title.trim() !== '');
  const change = (at: number, part: Partial<CallPoint>) =>
    onPoints(points.map((point, n) => (n === at ? { ...point, ...part } : point)));
  return (
    <fieldset className={styles.points}>
      <legend>{t('call.points')}</legend>
      <p className="small">{t('call.points-hint')}</p>
      {points.map((point, at) => (
        <div key={at} className={styles.point}>
          <TextField
            label={t('call.point', { number: at + 1 })}
            value={point.title}
            onChange={(title) => change(at, { title })}
            maxLength={120}
          />
          <TextField
            label={t('call.minutes')}
            type="number"
            inputMode="numeric"
            value={String(point.minutes)}
            onChange={(minutes) => change(at, { minutes: Math.max(1, Math.min(480, Number(minutes) || 1)) })}
          />
          <Checkbox isSelected={point.resolves} onChange={(resolves) => change(at, { resolves })}>
            {t('call.resolves')}
          </Checkbox>
          {points.length > 1 && (
            <Button
              variant="plain"
              size="small"
              round
              icon={X}
              aria-label={t('call.remove', { number: at + 1 })}
              onPress={() => onPoints(points.filter((_, n) => n !== at))}
            />
          )}
        </div>
      ))}
      {points.length < 30 && (
        <div className="row">
          {approval && !points.some(({ title }) => title === approval.title) && (
            <Button
              variant="quiet"
              size="small"
              icon={TrainFront}
              onPress={() => onPoints([...written, approval])}
            >
              {t('call.add-route', { plan: route })}
            </Button>
          )}
          <Button
            variant="quiet"
            size="small"
            icon={Plus}
            onPress={() => onPoints([...points, { ...newPoint, resolves: false }])}
          >
            {t('call.add')}
          </Button>
        </div>
      )}
    </fieldset>
  );
}
