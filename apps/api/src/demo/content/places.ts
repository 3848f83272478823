/** Neighbourhoods and communities of the municipality, by key; their shapes are in `territory.ts`. */
export const placeNames = {
  centro: 'Centro',
  tepozan: 'El Tepozán',
  fabrica: 'La Fábrica',
  'san-isidro': 'San Isidro',
  'las-pilas': 'Las Pilas',
  lomas: 'Lomas del Encino',
  alfareros: 'Barrio de los Alfareros',
  'ejido-nuevo': 'Ejido Nuevo',
  'santa-rita': 'Santa Rita',
  'puerta-monte': 'Puerta del Monte',
  mezquite: 'El Mezquite',
  'agua-escondida': 'Agua Escondida',
  canada: 'La Cañada',
  'tres-cruces': 'Tres Cruces',
} as const;
export type PlaceKey = keyof typeof placeNames;
