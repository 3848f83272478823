import { useEffect, useState } from 'react';

export const speeds = [1, 10, 60] as const;
export type Speed = (typeof speeds)[number];

const TICK_MS = 200;

/** A clock that runs through a stretch of time at one of the speeds, stops at its end, and can be put anywhere. */
export function usePlaying(begins: number, ends: number) {
  const [time, setTime] = useState(begins);
  const [playing, setPlaying] = useState(false);
  const [speed, setSpeed] = useState<Speed>(10);
  const over = time >= ends;
  useEffect(() => {
    if (!playing || over) return;
    const timer = setInterval(() => setTime((before) => Math.min(ends, before + TICK_MS * speed)), TICK_MS);
    return () => clearInterval(timer);
  }, [playing, over, speed, ends]);
  return {
    time,
    speed,
    setSpeed,
    playing: playing && !over,
    /** From the beginning again, where it had come to its end. */
    toggle: () => {
      if (over) setTime(begins);
      setPlaying((before) => (over ? true : !before));
    },
    seek: (at: number) => setTime(Math.max(begins, Math.min(ends, at))),
  };
}
