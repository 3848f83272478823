import type { PlaceView, Point } from '@ruta/contracts/consultation/contribution';
import { MapPinOff } from 'lucide-react';
import { useMemo, type MouseEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../shared/design/button.tsx';
import styles from './participate.module.css';

interface PointMapProps {
  /** With coordinates; three or more, or there is nothing to orient by. */
  places: readonly PlaceView[];
  point: Point | null;
  onPoint: (point: Point | null) => void;
}

const width = 640;
const margin = 70;

/** Degrees to the picture and back: flat, with longitude shortened by the cosine of the latitude. Good for a town. */
export function projection(places: readonly PlaceView[]) {
  const lats = places.map((place) => place.lat ?? 0);
  const lngs = places.map((place) => place.lng ?? 0);
  const [south, north] = [Math.min(...lats), Math.max(...lats)];
  const [west, east] = [Math.min(...lngs), Math.max(...lngs)];
  const squeeze = Math.cos((((south + north) / 2) * Math.PI) / 180);
  const scale = (width - 2 * margin) / Math.max((east - west) * squeeze, (north - south) / 0.72, 1e-6);
  const height = Math.max(280, (north - south) * scale + 2 * margin);
  const offset = (width - (east - west) * squeeze * scale) / 2;
  return {
    height,
    toPicture: (at: Point) => ({
      x: offset + (at.lng - west) * squeeze * scale,
      y: margin + (north - at.lat) * scale,
    }),
    toDegrees: (x: number, y: number): Point => ({
      lat: north - (y - margin) / scale,
      lng: west + (x - offset) / squeeze / scale,
    }),
  };
}

/**
 * The places people know, where they lie, and a pin wherever one taps. A help for who thinks in places: the list of
 * neighbourhoods says the same for keyboard and screen reader, so the picture is hidden from them.
 */
export function PointMap({ places, point, onPoint }: PointMapProps) {
  const { t } = useTranslation('consultation');
  const map = useMemo(() => projection(places), [places]);
  const tap = (event: MouseEvent<SVGSVGElement>) => {
    const box = event.currentTarget.getBoundingClientRect();
    const x = ((event.clientX - box.left) / box.width) * width;
    const y = ((event.clientY - box.top) / box.height) * map.height;
    onPoint(map.toDegrees(x, y));
  };
  const pin = point && map.toPicture(point);
  return (
    <div>
      <p className="small" style={{ marginBottom: 8 }}>
        {t('map.hint')}
      </p>
      {/* A mouse or a finger only: what it sets is optional, and the list above sets the place without it. */}
      <svg className={styles.map} viewBox={`0 0 ${width} ${map.height}`} aria-hidden onClick={tap}>
        {places.map((place) => {
          const at = map.toPicture({ lat: place.lat ?? 0, lng: place.lng ?? 0 });
          return (
            <g key={place.id}>
              <circle className={styles.mapPlace} cx={at.x} cy={at.y} r={5} />
              <text className={styles.mapName} x={at.x} y={at.y - 11} textAnchor="middle">
                {place.name}
              </text>
            </g>
          );
        })}
        {pin && (
          <path
            className={styles.mapPin}
            d={`M${pin.x} ${pin.y}c-10-14-14-19-14-26a14 14 0 1 1 28 0c0 7-4 12-14 26z`}
          />
        )}
      </svg>
      {point && (
        <Button variant="plain" size="small" icon={MapPinOff} onPress={() => onPoint(null)}>
          {t('map.clear')}
        </Button>
      )}
    </div>
  );
}
