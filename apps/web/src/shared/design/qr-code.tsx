import { useMemo } from 'react';
import { encode } from 'uqr';

interface QrCodeProps {
  /** What a camera reads: a whole address. */
  text: string;
  /** What it leads to, for who cannot see it. */
  label: string;
  size?: string;
}

/** Always black on white with its quiet edge, also in a dark page: cameras want it so. */
export function QrCode({ text, label, size = '100%' }: QrCodeProps) {
  const { path, side } = useMemo(() => {
    const { data, size: modules } = encode(text, { ecc: 'M', border: 2 });
    const squares = data.flatMap((row, y) => row.map((dark, x) => (dark ? `M${x} ${y}h1v1h-1z` : '')));
    return { path: squares.join(''), side: modules };
  }, [text]);
  return (
    <svg
      role="img"
      aria-label={label}
      viewBox={`0 0 ${side} ${side}`}
      style={{ width: size, height: 'auto', aspectRatio: '1' }}
      shapeRendering="crispEdges"
    >
      <rect width={side} height={side} fill="#fff" />
      <path d={path} fill="#000" />
    </svg>
  );
}
