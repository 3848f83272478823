import { placeNames, type PlaceKey } from './places.ts';

/** A corner on the schematic map, 0 to 1000 in both directions from the north-west corner. */
export type Corner = readonly [x: number, y: number];

export interface DemoPlace {
  readonly key: PlaceKey;
  readonly name: string;
  readonly kind: 'neighbourhood' | 'community';
  readonly people: number;
  readonly outline: readonly Corner[];
}

const place = (
  key: PlaceKey,
  kind: DemoPlace['kind'],
  people: number,
  outline: readonly Corner[],
): DemoPlace => ({
  key,
  name: placeNames[key],
  kind,
  people,
  outline,
});

/** Ten neighbourhoods and four communities; their people add up to the municipality's 84,200. */
export const places: readonly DemoPlace[] = [
  place('centro', 'neighbourhood', 9_100, [
    [430, 470],
    [520, 455],
    [570, 500],
    [555, 570],
    [470, 585],
    [420, 540],
  ]),
  place('tepozan', 'neighbourhood', 10_700, [
    [300, 330],
    [410, 300],
    [430, 470],
    [420, 540],
    [310, 500],
    [270, 410],
  ]),
  place('fabrica', 'neighbourhood', 9_800, [
    [570, 500],
    [680, 480],
    [720, 560],
    [650, 630],
    [555, 570],
  ]),
  place('san-isidro', 'neighbourhood', 8_900, [
    [410, 300],
    [540, 290],
    [520, 455],
    [430, 470],
  ]),
  place('las-pilas', 'neighbourhood', 6_200, [
    [310, 500],
    [420, 540],
    [470, 585],
    [430, 680],
    [320, 650],
  ]),
  place('lomas', 'neighbourhood', 9_600, [
    [330, 180],
    [480, 150],
    [540, 290],
    [410, 300],
    [300, 330],
  ]),
  place('alfareros', 'neighbourhood', 5_300, [
    [470, 585],
    [555, 570],
    [650, 630],
    [590, 710],
    [480, 690],
    [430, 680],
  ]),
  place('ejido-nuevo', 'neighbourhood', 7_700, [
    [680, 480],
    [820, 450],
    [850, 570],
    [720, 560],
  ]),
  place('santa-rita', 'neighbourhood', 6_600, [
    [540, 290],
    [690, 320],
    [680, 480],
    [570, 500],
    [520, 455],
  ]),
  place('puerta-monte', 'neighbourhood', 5_400, [
    [210, 130],
    [330, 180],
    [300, 330],
    [270, 410],
    [170, 300],
  ]),
  place('mezquite', 'community', 1_500, [
    [790, 720],
    [880, 690],
    [920, 770],
    [850, 830],
    [780, 800],
  ]),
  place('agua-escondida', 'community', 1_200, [
    [90, 620],
    [180, 590],
    [220, 680],
    [150, 750],
    [80, 710],
  ]),
  place('canada', 'community', 1_300, [
    [700, 90],
    [800, 60],
    [860, 140],
    [790, 210],
    [710, 180],
  ]),
  place('tres-cruces', 'community', 900, [
    [380, 840],
    [470, 820],
    [510, 890],
    [440, 950],
    [370, 920],
  ]),
];

export const valle = {
  slug: 'valle-del-encino',
  name: 'Valle del Encino',
  timeZone: 'America/Mexico_City',
  population: 84_200,
  conduct:
    'Aquí se discuten problemas, no personas. Escribe lo que viviste y lo que propones; no des nombres ni datos de nadie, tampoco los tuyos si no quieres.',
  about:
    'Valle del Encino está al borde de una meseta: un centro colonial, un pueblo fabril de los años treinta, diez barrios y cuatro comunidades. El agua llega por tandeo, las pipas suben a las lomas, una línea de camión pasa cada 35 minutos, el mercado se inunda y el viejo molino se está volviendo biblioteca. Es un municipio ficticio: ninguna de sus personas ni de sus cifras existe.',
  privacy: [
    'El Municipio de Valle del Encino (ficticio, de demostración) usa los datos que usted da en esta ruta sólo para que participe: recibir su aporte, responderle y contar su voto una vez.',
    'Para aportar no se piden nombre, correo ni teléfono. Si escribe un nombre, se muestra junto a su aporte hasta que pida quitarlo. La colonia es opcional y se publica sólo en grupos de cinco personas o más.',
    'Puede ver, descargar y borrar sus datos en “Mi cuenta” o con el folio de su aporte. Al borrarlos, el registro público conserva sólo números y huellas que no dicen quién es usted.',
    'No se venden ni se comparten datos. Responsable: coordinación del STL, ventanilla de Participación, Portal Hidalgo 3, Centro.',
  ],
} as const;
