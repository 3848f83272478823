import type { PlaceView, Point } from '@ruta/contracts/consultation/contribution';
import { type MappedPlace, moved, nearest, readPoint } from '@ruta/domain/consultation/point';
import { MapPinOff } from 'lucide-react';
import { useId, useMemo, useState, type KeyboardEvent, type MouseEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../shared/design/button.tsx';
import { TextField } from '../../shared/design/field.tsx';
import { useFormat } from '../../shared/i18n/format.ts';
import styles from './participate.module.css';
import { placeNames } from './place-names.ts';

interface PointMapProps {
  /** With coordinates; three or more, or there is nothing to orient by. */
  places: readonly PlaceView[];
  point: Point | null;
  onPoint: (point: Point | null) => void;
}

export const width = 640;
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

/** Metres at a press of an arrow key. */
const step = { small: 50, large: 500 };
const arrows: Record<string, readonly [north: number, east: number]> = {
  ArrowUp: [1, 0],
  ArrowDown: [-1, 0],
  ArrowRight: [0, 1],
  ArrowLeft: [0, -1],
};

/**
 * The places people know, where they lie, and a pin: set by a tap, moved by the arrow keys, or typed as a place or
 * coordinates. Where it stands is said in words.
 */
export function PointMap({ places, point, onPoint }: PointMapProps) {
  const { t } = useTranslation('consultation');
  const hint = useId();
  const map = useMemo(() => projection(places), [places]);
  const mapped = useMemo(() => places.flatMap(mappedOf), [places]);
  const tap = (event: MouseEvent<SVGSVGElement>) => {
    const box = event.currentTarget.getBoundingClientRect();
    const x = ((event.clientX - box.left) / box.width) * width;
    const y = ((event.clientY - box.top) / box.height) * map.height;
    onPoint(map.toDegrees(x, y));
  };
  const press = (event: KeyboardEvent) => {
    if (event.key === 'Delete' || event.key === 'Backspace') onPoint(null);
    const [north, east] = arrows[event.key] ?? [];
    if (north === undefined || east === undefined) return;
    event.preventDefault();
    const metres = event.shiftKey ? step.large : step.small;
    onPoint(point ? moved(point, north * metres, east * metres) : map.toDegrees(width / 2, map.height / 2));
  };
  const pin = point && map.toPicture(point);
  return (
    <div className={styles.mapTools}>
      <p className="small" id={hint}>
        {t('map.hint')} {t('map.keys')}
      </p>
      <div
        role="application"
        tabIndex={0}
        aria-label={t('map.label')}
        aria-describedby={hint}
        className={styles.mapFrame}
        onKeyDown={press}
      >
        <svg className={styles.map} viewBox={`0 0 ${width} ${map.height}`} aria-hidden onClick={tap}>
          <Places places={mapped} map={map} />
          {pin && (
            <path
              className={styles.mapPin}
              d={`M${pin.x} ${pin.y}c-10-14-14-19-14-26a14 14 0 1 1 28 0c0 7-4 12-14 26z`}
            />
          )}
        </svg>
      </div>
      <p role="status" className="small">
        <Where point={point} places={mapped} />
      </p>
      <TypedPoint places={mapped} onPoint={onPoint} />
      {point && (
        <div>
          <Button variant="plain" size="small" icon={MapPinOff} onPress={() => onPoint(null)}>
            {t('map.clear')}
          </Button>
        </div>
      )}
    </div>
  );
}

export const mappedOf = ({ name, lat, lng }: PlaceView): MappedPlace[] =>
  lat === null || lng === null ? [] : [{ name, lat, lng }];

interface PlacesProps {
  places: readonly MappedPlace[];
  map: ReturnType<typeof projection>;
}

/** On a phone the picture is a third as wide, and its letters twice as high. */
const letters = { phone: 25, wide: 13 };

export function Places({ places, map }: PlacesProps) {
  const [phone] = useState(() => window.matchMedia('(max-width: 560px)').matches);
  const size = phone ? letters.phone : letters.wide;
  const spots = places.map((place) => ({ name: place.name, ...map.toPicture(place) }));
  return (
    <>
      {spots.map(({ name, x, y }) => (
        <circle key={name} className={styles.mapPlace} cx={x} cy={y} r={5} />
      ))}
      {placeNames(spots, size, { width, height: map.height }).map(({ name, x, y, anchor }) => (
        <text key={name} className={styles.mapName} x={x} y={y} textAnchor={anchor} fontSize={size}>
          {name}
        </text>
      ))}
    </>
  );
}

function Where({ point, places }: { point: Point | null; places: readonly MappedPlace[] }) {
  const { t } = useTranslation('consultation');
  const format = useFormat();
  const near = point && nearest(point, places);
  if (!point || !near) return t('map.nowhere');
  return t('map.at', {
    place: near.place.name,
    metres: format.number(Math.round(near.metres / 10) * 10),
    latitude: format.number(point.lat, 3),
    longitude: format.number(point.lng, 3),
  });
}

/** For who knows the name or the coordinates. */
function TypedPoint({
  places,
  onPoint,
}: {
  places: readonly MappedPlace[];
  onPoint: (point: Point) => void;
}) {
  const { t } = useTranslation('consultation');
  const [typed, setTyped] = useState('');
  const [wrong, setWrong] = useState(false);
  const put = () => {
    const read = readPoint(typed, places);
    setWrong(read === null);
    if (read) onPoint(read);
  };
  return (
    <div className={styles.typedPoint}>
      <TextField
        label={t('map.typed')}
        placeholder="21.345, -101.142"
        value={typed}
        maxLength={120}
        error={wrong ? t('map.not-found') : undefined}
        onChange={(value) => {
          setTyped(value);
          setWrong(false);
        }}
        onKeyDown={(event) => {
          if (event.key !== 'Enter') return;
          event.preventDefault();
          put();
        }}
      />
      <Button variant="quiet" isDisabled={typed.trim() === ''} onPress={put}>
        {t('map.put')}
      </Button>
    </div>
  );
}
