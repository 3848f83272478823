/**
 * The focus group on women's safety, held when the first plan was judged to have listened to few of them: what was
 * said stays closed; only findings with five people behind them are shown, of groups whose number says nothing of another.
 */
export const focusGroup = {
  daysAgo: 217,
  minimumCell: 5,
  participants: [
    { group: 'Trabajadoras del turno de noche', count: 6, minors: 0 },
    { group: 'Estudiantes de preparatoria', count: 6, minors: 4 },
    { group: 'Vendedoras del tianguis', count: 5, minors: 0 },
    { group: 'Jornaleras', count: 3, minors: 0 },
  ],
  /** One text each, in the order of the groups; never shown. */
  said: [
    'Cuento las lámparas. Ya sé en qué poste tengo que empezar a correr.',
    'Mi esposo me espera en la parada y por eso llega tarde al suyo.',
    'En la base del camión el checador nos dice cosas y nadie lo cambia.',
    'Nos juntamos tres para caminar. Cuando una falta, las otras dos no sabemos si esperar.',
    'La tienda de la esquina cierra a las once; después de esa hora ya no hay nada.',
    'Llamé una vez. No vuelvo a llamar.',
    'Dejé el inglés porque salía a las ocho.',
    'Mi mamá me marca y yo le contesto aunque vaya caminando, para que vean que hablo con alguien.',
    'En el puente de los anuncios no se ve quién viene.',
    'Nos cambiamos de banqueta, luego de calle y luego de escuela.',
    'Prefiero que me regañen por llegar tarde que pasar por el lote.',
    'Si voy con otra, platico. Si voy sola, cuento los pasos.',
    'Levanto el puesto a las cinco para no cargar las cajas a oscuras.',
    'El dinero del día lo escondo en tres lugares.',
    'Mi hija se va una hora antes que yo, y esa hora no vendo.',
    'Detrás de las lonas no se ve nada y ahí tenemos los baños.',
    'Le pagamos a un muchacho para que nos acompañe a la combi.',
    'Nos recogen a las cinco en la orilla de la carretera.',
    'Vamos las que alcanzamos a ir juntas; la que se queda, se queda.',
    'No decimos quién es porque es quien da el trabajo.',
  ],
  findings: [
    {
      group: 'Trabajadoras del turno de noche',
      people: 6,
      text: 'Todas cambian su camino por la falta de luz en el callejón del molino y en la bajada de la parada de La Fábrica; el rodeo les cuesta entre diez y veinte minutos cada noche.',
    },
    {
      group: 'Trabajadoras del turno de noche',
      people: 5,
      text: 'Un negocio abierto y alguien en la puerta les da más confianza que una patrulla que pasa.',
    },
    {
      group: 'Estudiantes de preparatoria',
      people: 5,
      text: 'Han dejado al menos una actividad de la tarde por no tener cómo regresar acompañadas.',
    },
    {
      group: 'Estudiantes de preparatoria',
      people: 5,
      text: 'Piden rutas con otras y no guardias: “que seamos más, no que nos cuiden”.',
    },
    {
      group: 'Vendedoras del tianguis',
      people: 5,
      text: 'Levantan antes de que oscurezca y pierden la última hora de venta.',
    },
    {
      group: 'Jornaleras',
      people: 3,
      text: 'Lo que dijeron se atiende aparte y no se publica: son pocas y se sabría quiénes.',
    },
  ],
} as const;
