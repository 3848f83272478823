import type { Contribute, ContributionReceipt } from '@ruta/contracts/consultation/contribution';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { OfflineError } from '../../shared/http/failures.ts';
import { useWhenBack } from '../../shared/http/use-when-back.ts';
import { newOpId } from '../../shared/live/op-id.ts';
import { contribute } from './consultation-queries.ts';

export type Written = Pick<Contribute, 'text' | 'themeId' | 'placeId' | 'point'>;

const empty: Written = { text: '', themeId: null, placeId: null, point: null };
const keyOf = (phaseId: string) => `ruta.contribution.${phaseId}`;

interface Kept {
  written: Written;
  /** Set once it was sent: the same id goes out again, so that what did arrive is not stored twice. */
  opId: Contribute['opId'] | null;
}

function readKept(phaseId: string): Kept {
  try {
    const kept: Kept = JSON.parse(localStorage.getItem(keyOf(phaseId)) ?? 'null');
    return kept?.written
      ? { written: { ...empty, ...kept.written }, opId: kept.opId }
      : { written: empty, opId: null };
  } catch {
    return { written: empty, opId: null };
  }
}

function keep(phaseId: string, kept: Kept | null): void {
  try {
    if (kept) localStorage.setItem(keyOf(phaseId), JSON.stringify(kept));
    else localStorage.removeItem(keyOf(phaseId));
  } catch {
    // A browser that keeps nothing still sends.
  }
}

const channel = (): 'phone' | 'desktop' =>
  window.matchMedia('(pointer: coarse)').matches || window.innerWidth < 700 ? 'phone' : 'desktop';

/**
 * A contribution from its first word to its folio. What is written stays on the device until the server has it; without
 * a network it goes out by itself when the server is back, also after the page was closed.
 */
export function useContribute(slug: string, phaseId: string, language: 'es' | 'en') {
  const client = useQueryClient();
  const [kept, setKept] = useState<Kept>(() => readKept(phaseId));
  const [receipt, setReceipt] = useState<ContributionReceipt | null>(null);
  const sending = useMutation({
    mutationFn: (opId: Contribute['opId']) =>
      contribute(slug, {
        ...kept.written,
        opId,
        phaseId: phaseId as Contribute['phaseId'],
        language,
        channel: channel(),
      }),
    onSuccess: (given) => {
      keep(phaseId, null);
      setKept({ written: empty, opId: null });
      setReceipt(given);
      void client.invalidateQueries({ queryKey: ['contributions', slug] });
    },
  });

  const write = (change: Partial<Written>) => {
    const next = { written: { ...kept.written, ...change }, opId: null };
    setKept(next);
    keep(phaseId, next);
    if (sending.error) sending.reset();
  };

  const send = () => {
    const opId = kept.opId ?? newOpId();
    const next = { ...kept, opId };
    setKept(next);
    keep(phaseId, next);
    sending.mutate(opId);
  };

  const leftBehind = useRef(kept.opId !== null);
  useEffect(() => {
    if (!leftBehind.current) return;
    leftBehind.current = false;
    send();
  });

  const waits = sending.error instanceof OfflineError;
  useWhenBack(waits ? send : undefined);

  return {
    written: kept.written,
    write,
    send,
    receipt,
    another: () => setReceipt(null),
    sending: sending.isPending,
    /** Kept on this device, waiting for a network. */
    waits,
    refused: waits ? null : sending.error,
  };
}
