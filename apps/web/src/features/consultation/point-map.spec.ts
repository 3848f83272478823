import { describe, expect, it } from '@jest/globals';
import type { PlaceView } from '@ruta/contracts/consultation/contribution';
import { projection } from './point-map.tsx';

const place = (lat: number, lng: number) => ({ lat, lng }) as PlaceView;
const places = [place(19.3, -98.2), place(19.31, -98.22), place(19.26, -98.24)];

describe('the map of a town', () => {
  const map = projection(places);

  it('gives back the very point somebody tapped', () => {
    const tapped = { lat: 19.283, lng: -98.211 };
    const { x, y } = map.toPicture(tapped);
    const back = map.toDegrees(x, y);
    expect(back.lat).toBeCloseTo(tapped.lat, 9);
    expect(back.lng).toBeCloseTo(tapped.lng, 9);
  });

  it('has north on top and east to the right, with every place inside', () => {
    const [centre, north, south] = places.map((at) => map.toPicture({ lat: at.lat ?? 0, lng: at.lng ?? 0 }));
    expect(north?.y).toBeLessThan(south?.y ?? 0);
    expect(centre?.x).toBeGreaterThan(south?.x ?? 0);
    for (const at of [centre, north, south]) {
      expect(at?.x).toBeGreaterThan(0);
      expect(at?.x).toBeLessThan(640);
      expect(at?.y).toBeLessThan(map.height);
    }
  });

  it('stands places that lie on one line', () => {
    const { height } = projection([place(19.3, -98.2), place(19.3, -98.1), place(19.3, -98.3)]);
    expect(height).toBeGreaterThan(0);
  });
});
