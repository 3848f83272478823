import { SessionHeader } from '@ruta/contracts/session/http';
import { readCode } from '@ruta/contracts/session/session-code';
import { useQuery } from '@tanstack/react-query';
import { lazy, Suspense, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ButtonAnchor } from '../../shared/design/button.tsx';
import { ErrorState, Loading } from '../../shared/design/states.tsx';
import { http } from '../../shared/http/http.ts';
import { useLive } from '../../shared/live/live.ts';
import { JoinForm } from './join-form.tsx';
import styles from './join.module.css';
import { SessionOver } from './session-over.tsx';
import { forgetSeat, rememberedSeat, rememberSeat } from './seat-memory.ts';

const theRoom = () => import('./room.tsx');
const Room = lazy(async () => ({ default: (await theRoom()).Room }));

/** From a code to the room: straight in where this device already has its seat, else the name and in. */
export function RoomPage({ code: typed }: { code: string }) {
  const { t } = useTranslation('room');
  const { connection } = useLive();
  const { code, table } = readCode(typed) ?? { code: typed, table: null };
  const [seat, setSeat] = useState(() => rememberedSeat(code));
  const header = useQuery({
    queryKey: ['session', 'code', code],
    queryFn: ({ signal }) => http.get(`/api/sessions/code/${code}`, SessionHeader, { signal }),
    enabled: seat === null,
  });
  // The door is light and stands at once; what is behind it comes while somebody reads and writes their name.
  const read = header.data !== undefined;
  useEffect(() => {
    if (read) void theRoom();
  }, [read]);
  const waiting = (
    <main className={styles.door}>
      <Loading lines={4} height="2em" />
    </main>
  );

  if (seat) {
    return (
      <Suspense fallback={waiting}>
        <Room
          key={seat.id}
          header={seat}
          sign={table}
          onSeatLost={() => {
            forgetSeat(code);
            setSeat(null);
          }}
        />
      </Suspense>
    );
  }
  if (header.error) {
    return (
      <main className={styles.door}>
        <ErrorState
          whole
          error={header.error}
          onRetry={() => void header.refetch()}
          action={
            <ButtonAnchor variant="quiet" href="/s">
              {t('code.again')}
            </ButtonAnchor>
          }
        />
      </main>
    );
  }
  if (!header.data) return waiting;
  if (header.data.status === 'finished') return <SessionOver header={header.data} />;
  return (
    <JoinForm
      header={header.data}
      sign={table}
      onSeat={(taken) => {
        rememberSeat(taken.header);
        connection.reopen();
        setSeat(taken.header);
      }}
    />
  );
}
