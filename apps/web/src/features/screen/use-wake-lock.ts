import { useEffect } from 'react';

/** Keeps the wall awake where the browser allows it (not over plain HTTP: there the projector's own setting counts). */
export function useWakeLock(): void {
  useEffect(() => {
    let lock: WakeLockSentinel | undefined;
    let shown = true;
    const take = async () => {
      if (!('wakeLock' in navigator) || document.visibilityState !== 'visible') return;
      try {
        lock = await navigator.wakeLock.request('screen');
        if (!shown) await lock.release();
      } catch {
        // Low battery or a rule of the device: nothing to do about it from here.
      }
    };
    const again = () => void take();
    void take();
    document.addEventListener('visibilitychange', again);
    return () => {
      shown = false;
      document.removeEventListener('visibilitychange', again);
      void lock?.release();
    };
  }, []);
}
