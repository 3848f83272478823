/** A session to come for which people register. The first `capacity` have a place, the others wait. */
export interface DemoCall {
  readonly session: string;
  readonly capacity: number;
  readonly link: string;
  readonly people: readonly {
    readonly name: string;
    readonly email: string;
    readonly mode: 'room' | 'online';
  }[];
}

/** Nobody here exists, and nobody reads mail at these addresses: the domain is kept for examples. */
export const calls: readonly DemoCall[] = [
  {
    session: 'mesa-presupuesto-2',
    capacity: 8,
    link: 'https://video.valle-del-encino.example/presupuesto',
    people: [
      { name: 'Eulalia Bermejo', email: 'eulalia.bermejo@correo.example', mode: 'room' },
      { name: 'Tobías Arrieta', email: 'tobias.arrieta@correo.example', mode: 'room' },
      { name: 'Carmela Usandizaga', email: 'carmela.u@correo.example', mode: 'online' },
      { name: 'Jacinto Mirabal', email: 'jacinto.mirabal@correo.example', mode: 'room' },
      { name: 'Petra Olvido Sanz', email: 'petra.olvido@correo.example', mode: 'room' },
      { name: 'Noé Calatayud', email: 'noe.calatayud@correo.example', mode: 'online' },
      { name: 'Fidelia Manríquez', email: 'fidelia.m@correo.example', mode: 'room' },
      { name: 'Severo Landa', email: 'severo.landa@correo.example', mode: 'room' },
      { name: 'Amparo Quintanilla', email: 'amparo.q@correo.example', mode: 'room' },
      { name: 'Rutilio Espinel', email: 'rutilio.espinel@correo.example', mode: 'online' },
      { name: 'Genoveva Tarín', email: 'genoveva.tarin@correo.example', mode: 'room' },
    ],
  },
];
