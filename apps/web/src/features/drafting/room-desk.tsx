import { useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { ErrorState, Loading } from '../../shared/design/states.tsx';
import type { DeskInSession } from '../../shared/session/desk-slot.ts';
import { Desk } from './desk-page.tsx';
import { commitmentQuery } from './desk-queries.ts';

/** A hall that comes to a phase at once opens its desks one after the other: so much later for each who is there. */
const APART_MS = 5;

/** The desk of a commitment inside a live session. */
export function RoomDesk({ entity, commitmentId, crowd }: DeskInSession & { crowd: number }) {
  const [wait] = useState(() => Math.random() * crowd * APART_MS);
  const [open, setOpen] = useState(wait < 100);
  useEffect(() => {
    if (open) return;
    const timer = setTimeout(() => setOpen(true), wait);
    return () => clearTimeout(timer);
  }, [open, wait]);
  const commitment = useQuery({ ...commitmentQuery(entity, commitmentId), enabled: open });
  if (commitment.data) return <Desk commitment={commitment.data} inSession />;
  if (commitment.error)
    return <ErrorState error={commitment.error} onRetry={() => void commitment.refetch()} />;
  return <Loading lines={6} height="2.4rem" />;
}
