/** The eight themes of the second plan, with the problems under which the contributions were gathered. */
export interface DemoProblem {
  readonly key: string;
  readonly statement: string;
  readonly causes: readonly string[];
  readonly effects: readonly string[];
  /** Where an open session or a table chose it: points per cause, in the order of `causes`. */
  readonly chosen?: {
    readonly session: string;
    readonly source: string;
    readonly daysAgo: number;
    /** Which causes were chosen, counted from 0. */
    readonly causes: readonly number[];
    readonly points: readonly number[];
  };
}

export interface DemoTheme {
  readonly key: string;
  readonly name: string;
  readonly description: string;
  readonly problems: readonly DemoProblem[];
}

export const themes: readonly DemoTheme[] = [
  {
    key: 'agua',
    name: 'Agua',
    description: 'Cortes que nadie anuncia, pipas que no llegan y fugas que nadie repara.',
    problems: [
      {
        key: 'agua-cortes',
        statement: 'El agua se va sin que la gente sepa cuándo, por qué ni hasta cuándo.',
        causes: [
          'El calendario del tandeo cambia cada semana y sólo lo conoce quien abre la válvula.',
          'La cuadrilla avisa a la oficina, pero nadie tiene la tarea de avisar a la gente.',
          'Los avisos salen sólo en redes, donde no están las personas mayores ni las comunidades.',
          'Nadie registra a qué hora vuelve el agua, así que nadie puede decirlo.',
          'Los edificios y privadas reciben un solo aviso que no se reparte.',
          'Cuando falla una bomba se decide sobre la marcha a qué colonia quitarle.',
          'Hay cuatro teléfonos distintos y ninguno tiene la información completa.',
          'La cuadrilla de guardia no tiene un mensaje ya escrito que mandar.',
          'Se teme que avisar provoque quejas antes de tiempo.',
        ],
        effects: [
          'Familias que compran garrafones de más o se quedan sin agua para un enfermo.',
          'Oficios parados: alfarería, comida, lavado de ropa.',
          'Días de trabajo perdidos por esperar a que vuelva.',
          'Enojo con quien contesta el teléfono, que tampoco sabe.',
        ],
        chosen: {
          session: 'jornada-agua',
          source: 'Relatoría de la jornada, página 4',
          daysAgo: 70,
          causes: [1],
          points: [28, 63, 22, 18, 15, 12, 10, 7, 5],
        },
      },
      {
        key: 'agua-pipas',
        statement: 'La pipa llega a otra hora, con otro orden o no llega, y nadie puede reclamarlo.',
        causes: [
          'La hoja de ruta existe y no se publica.',
          'Cada viaje empieza otra vez por las primeras casas.',
          'El cobro del chofer no deja rastro.',
        ],
        effects: ['Tinacos vacíos arriba y dobles abajo.', 'Gente que falta al trabajo por esperar.'],
      },
      {
        key: 'agua-fugas',
        statement:
          'Las fugas se reportan varias veces y pasan semanas sin que se sepa si alguien las va a reparar.',
        causes: [
          'Los reportes entran por seis caminos y no se juntan.',
          'Dos cuadrillas para toda la red.',
          'Se pavimenta sin revisar el tubo.',
        ],
        effects: ['Cuatro de cada diez litros se pierden.', 'Hoyos abiertos donde hubo fuga.'],
      },
    ],
  },
  {
    key: 'presupuesto',
    name: 'Presupuesto y obras',
    description: 'Nadie entiende lo que cuesta una obra ni quién responde por ella.',
    problems: [
      {
        key: 'presupuesto-costo',
        statement: 'La gente no puede saber cuánto costó una obra, cuánto se ha pagado y cuánto le falta.',
        causes: [
          'El costo se publica una vez y los cambios de contrato nunca.',
          'El avance lo reporta quien cobra por él.',
          'El letrero se quita al inaugurar.',
        ],
        effects: [
          'Obras pagadas que no se terminan.',
          'Sospecha sobre todas, también sobre las bien hechas.',
        ],
        chosen: {
          session: 'jornada-presupuesto',
          source: 'Relatoría de la jornada, página 3',
          daysAgo: 70,
          causes: [0, 1],
          points: [52, 41, 18],
        },
      },
      {
        key: 'presupuesto-responsable',
        statement: 'Cuando una obra sale mal, cada oficina señala a la siguiente y nadie responde.',
        causes: [
          'El contrato nombra a la dependencia y no a una persona.',
          'Los relevos no se escriben.',
          'Los comités de obra existen en papel.',
        ],
        effects: ['Preguntas que dan la vuelta completa.', 'Obras a medias sin dueño.'],
      },
      {
        key: 'presupuesto-entender',
        statement: 'El presupuesto está escrito para quien ya lo entiende.',
        causes: [
          'Se publica por capítulos y partidas, sin explicación.',
          'Se sube escaneado, y las columnas cambian cada año.',
          'Nadie lo lee en voz alta donde está la gente.',
        ],
        effects: ['Sólo lo revisan especialistas.', 'La discusión se queda en rumores.'],
      },
    ],
  },
  {
    key: 'escuela',
    name: 'Caminos a la escuela',
    description: 'Cruces sin luz, coches en la banqueta y miedo en el camino.',
    problems: [
      {
        key: 'escuela-cruces',
        statement: 'Niñas y niños cruzan a oscuras y entre coches que no se detienen.',
        causes: [
          'Los cruces se repavimentan y no se vuelven a pintar ni a iluminar.',
          'Nadie mide quién cruza; sólo se mide cuántos coches pasan.',
          'La entrada a la escuela es de noche la mitad del año.',
        ],
        effects: [
          'Once atropellados en tres años junto a las escuelas.',
          'Familias que dan la vuelta o no mandan.',
        ],
        chosen: {
          session: 'jornada-escuela',
          source: 'Relatoría de la jornada, página 2',
          daysAgo: 69,
          causes: [1],
          points: [47, 58, 30],
        },
      },
      {
        key: 'escuela-banquetas',
        statement: 'A la escuela se camina por el arroyo, porque la banqueta está ocupada, rota o no existe.',
        causes: [
          'Los coches se suben a la hora de la salida y nadie multa.',
          'Cada casa hizo su banqueta a su altura.',
          'Postes, puestos y jardineras se ponen sin pensar en quien pasa.',
        ],
        effects: ['Carriolas y sillas de ruedas entre los coches.', 'Llegar con lodo a clase.'],
      },
      {
        key: 'escuela-miedo',
        statement: 'Hay tramos que dan miedo y que cada quien recorre por su lado.',
        causes: [
          'Lotes baldíos y calles sin luz.',
          'Nadie organiza ir en grupo.',
          'Las veredas de las comunidades no están marcadas.',
        ],
        effects: [
          'Hermanas mayores que dejan de estudiar para acompañar.',
          'Coches que llevan a quien vive a tres cuadras.',
        ],
      },
    ],
  },
  {
    key: 'transporte',
    name: 'Transporte',
    description: '¿Precio o frecuencia? Treinta y siete frases votadas y tres maneras de verlo.',
    problems: [
      {
        key: 'transporte-frecuencia',
        statement:
          'El camión pasa cada 35 minutos, no dice cuándo y deja de pasar antes de que la gente salga de trabajar.',
        causes: [
          'El horario de la concesión no es el real.',
          'La línea termina donde terminaba la ciudad hace veinte años.',
        ],
        effects: ['Taxis que se comen el salario.', 'Regresos de noche a pie por la carretera.'],
      },
      {
        key: 'transporte-precio',
        statement: 'El pasaje pesa demasiado en las casas donde viajan varias personas.',
        causes: ['La tarifa la fija el estado.', 'Los descuentos no se respetan en la unidad.'],
        effects: ['Jóvenes que dejan la prepa.', 'Discusiones diarias por el cambio.'],
      },
      {
        key: 'transporte-paradas',
        statement: 'Se espera de pie, al sol y a oscuras, sin saber si ahí para.',
        causes: ['Las paradas son postes sin dueño.', 'Ninguna unidad tiene rampa.'],
        effects: ['Personas mayores que ya no salen.', 'Quien no es de aquí no encuentra la parada.'],
      },
      {
        key: 'transporte-choferes',
        statement: 'Se maneja con prisa en unidades que nadie revisa.',
        causes: ['Se paga por vuelta.', 'No hay a quién quejarse.'],
        effects: ['Accidentes.', 'Malos tratos.'],
      },
      {
        key: 'transporte-calles',
        statement:
          'No hay acuerdo sobre para quién son las calles del Centro y hay caminos que nadie arregla.',
        causes: [
          'Se decidió sin contar ventas ni visitas.',
          'El camino a las comunidades es de otro gobierno.',
        ],
        effects: ['Comercio y vecindad enfrentados.', 'Comunidades incomunicadas con lluvia.'],
      },
    ],
  },
  {
    key: 'mercado',
    name: 'Mercado y comercio en la calle',
    description: 'Inundaciones y permisos.',
    problems: [
      {
        key: 'mercado-inundacion',
        statement: 'El mercado se inunda varias veces al año y cada quien pierde lo suyo.',
        causes: [
          'La calle subió con cada pavimento y el mercado quedó abajo.',
          'La descarga de la nave poniente está en el plano y no en la realidad.',
          'Las rejillas se limpian después de llover.',
        ],
        effects: ['Mercancía y refrigeradores perdidos.', 'Malos olores que espantan a la clientela.'],
        chosen: {
          session: 'jornada-mercado',
          source: 'Relatoría de la jornada, página 5',
          daysAgo: 69,
          causes: [0, 1],
          points: [44, 39, 31],
        },
      },
      {
        key: 'mercado-permisos',
        statement:
          'Quien vende en la calle no sabe dónde pedir permiso, y quien lo tiene lo renta o lo hereda.',
        causes: ['La ventanilla está suspendida.', 'No hay padrón.', 'Se cobra sin recibo.'],
        effects: ['Pleitos entre locales y puestos.', 'Cobros que no llegan a la Tesorería.'],
      },
      {
        key: 'mercado-banos',
        statement: 'Los baños y la higiene del mercado avergüenzan a quien trabaja ahí.',
        causes: ['El contrato de los baños no es público.', 'La vigilancia sanitaria es de otro gobierno.'],
        effects: ['Clientela que no regresa.'],
      },
    ],
  },
  {
    key: 'mujeres',
    name: 'Seguridad de las mujeres en el espacio público',
    description: 'Luz, rutas y quién contesta de noche.',
    problems: [
      {
        key: 'mujeres-luz',
        statement: 'De noche hay calles enteras que las mujeres rodean porque no se ve.',
        causes: ['Las lámparas se reportan y no se sabe cuándo se arreglan.', 'Se ilumina para los coches.'],
        effects: ['Clases y trabajos que se dejan.'],
      },
      {
        key: 'mujeres-rutas',
        statement: 'Caminar de noche obliga a escoger entre la banqueta, el arroyo y no salir.',
        causes: ['Los negocios cierran y no queda nadie.', 'El camión no deja bajar cerca de casa.'],
        effects: ['Quince minutos de rodeo cada noche.'],
      },
      {
        key: 'mujeres-respuesta',
        statement: 'Quien pide ayuda de noche no sabe quién va a contestar ni cómo.',
        causes: ['No se publica cuánto tarda la respuesta.', 'El trato depende de quién esté de turno.'],
        effects: ['Llamadas que ya no se hacen.'],
      },
    ],
  },
  {
    key: 'residuos',
    name: 'Residuos',
    description: 'La basura que se separa en casa se vuelve a juntar en el camión.',
    problems: [
      {
        key: 'residuos-separar',
        statement: 'Lo que se separa en casa se junta otra vez en el camión.',
        causes: ['Un solo camión, un solo viaje.', 'Nadie preguntó qué se aprovecha ya.'],
        effects: ['Quien separaba deja de hacerlo.'],
      },
      {
        key: 'residuos-recoleccion',
        statement: 'El camión pasa a horas que nadie conoce y hay calles a las que no sube.',
        causes: ['Se quitó la campana.', 'El horario no está escrito.'],
        effects: ['Bolsas abiertas por los perros.'],
      },
      {
        key: 'residuos-tiraderos',
        statement: 'Barrancas y baldíos se usan de tiradero, también por gente de fuera.',
        causes: ['Sacar escombro cuesta y tirarlo no.', 'El relleno es de tres municipios y de ninguno.'],
        effects: ['Humo en El Mezquite y Agua Escondida.'],
      },
    ],
  },
  {
    key: 'cultura',
    name: 'Cultura y el molino',
    description: 'Horarios de la biblioteca y quién decide el programa.',
    problems: [
      {
        key: 'cultura-horario',
        statement: 'La biblioteca estaba abierta cuando la gente no puede ir.',
        causes: ['Los turnos se hicieron para la oficina.'],
        effects: ['Mesas vacías en la mañana, puerta cerrada en la tarde.'],
      },
      {
        key: 'cultura-programa',
        statement: 'Nadie sabe quién decide lo que se presenta en el molino.',
        causes: ['No hay convocatoria ni actas.'],
        effects: ['Siempre los mismos grupos.'],
      },
      {
        key: 'cultura-edificio',
        statement: 'Edificios queridos se caen o cambian sin que nadie pregunte al barrio.',
        causes: ['Unos son privados y otros los decide un instituto nacional.'],
        effects: ['Memoria obrera que se pierde.'],
      },
    ],
  },
];

/** How “Residuos” came to be: two themes became one, and what flooded the market went on to the market's theme. */
export const lineage = {
  before: [
    {
      key: 'residuos-camion',
      name: 'Camión de la basura',
      description: 'Horarios, calles sin servicio y propinas.',
    },
    { key: 'residuos-reciclaje', name: 'Separar y reciclar', description: 'Lo que se separa en casa.' },
  ],
  merged: {
    key: 'residuos-todo',
    name: 'Basura',
    description: 'Todo lo que se dijo sobre la basura, junto.',
    daysAgo: 79,
    reason:
      'Quienes hablaron del camión hablaron casi siempre de separar; responderles por separado los dejaba a medias.',
  },
  split: {
    into: 'residuos',
    daysAgo: 66,
    rest: {
      key: 'basura-mercado',
      name: 'Basura y drenaje del mercado',
      description: 'La basura que tapa las rejillas del mercado y la zona alrededor.',
    },
    /** Contributions that went with the rest. */
    contributions: [90, 117, 228],
    reason:
      'La jornada mostró dos causas distintas: la del camión y la de las rejillas del mercado. Juntas no cabían en una mesa.',
  },
  joined: {
    before: {
      key: 'mercado-solo',
      name: 'Mercado y puestos',
      description: 'Inundaciones, permisos y baños.',
    },
    into: 'mercado',
    daysAgo: 64,
    reason:
      'Lo que tapa las rejillas y lo que inunda el mercado es la misma plática con las mismas personas.',
  },
} as const;
