import type { OpId } from '@ruta/contracts/protocol/ids';
import { useMutation } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { OfflineError } from '../http/failures.ts';
import { useWhenBack } from '../http/use-when-back.ts';
import { newOpId } from './op-id.ts';

interface Kept<Written> {
  written: Written;
  /** Set once it was sent: the same id goes out again, so that what did arrive is not stored twice. */
  opId: OpId | null;
}

interface KeptForm<Written, Receipt> {
  /** Where it is kept on this device. */
  name: string;
  empty: Written;
  send: (written: Written, opId: OpId) => Promise<Receipt>;
  onReceipt?: (receipt: Receipt) => void;
}

function readKept<Written>(name: string, empty: Written): Kept<Written> {
  try {
    const kept: Kept<Written> = JSON.parse(localStorage.getItem(name) ?? 'null');
    return kept?.written
      ? { written: { ...empty, ...kept.written }, opId: kept.opId }
      : { written: empty, opId: null };
  } catch {
    return { written: empty, opId: null };
  }
}

function keep<Written>(name: string, kept: Kept<Written> | null): void {
  try {
    if (kept) localStorage.setItem(name, JSON.stringify(kept));
    else localStorage.removeItem(name);
  } catch {
    // A browser that keeps nothing still sends.
  }
}

/**
 * What somebody writes, from its first word to its receipt. It stays on the device until the server has it; without a
 * network it goes out by itself when the server is back, also after the page was closed.
 */
export function useKeptForm<Written extends object, Receipt>(form: KeptForm<Written, Receipt>) {
  const { name, empty } = form;
  const [kept, setKept] = useState<Kept<Written>>(() => readKept(name, empty));
  const [receipt, setReceipt] = useState<Receipt | null>(null);
  // A network that comes back is told more than once, and whoever has no device yet would be two people.
  const underWay = useRef(false);
  const sending = useMutation({
    mutationFn: (opId: OpId) => form.send(kept.written, opId),
    onSettled: () => {
      underWay.current = false;
    },
    onSuccess: (given) => {
      keep(name, null);
      setKept({ written: empty, opId: null });
      setReceipt(given);
      form.onReceipt?.(given);
    },
  });

  const write = (change: Partial<Written>) => {
    const next = { written: { ...kept.written, ...change }, opId: null };
    setKept(next);
    keep(name, next);
    if (sending.error) sending.reset();
  };

  const send = () => {
    if (underWay.current) return;
    underWay.current = true;
    const opId = kept.opId ?? newOpId();
    const next = { ...kept, opId };
    setKept(next);
    keep(name, next);
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

/** How a reply or contribution comes in: seen, never asked. */
export const channelOfDevice = (): 'phone' | 'desktop' =>
  window.matchMedia('(pointer: coarse)').matches || window.innerWidth < 700 ? 'phone' : 'desktop';
