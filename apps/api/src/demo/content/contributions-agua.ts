import type { DemoContribution } from './contribution.ts';

export const agua: readonly DemoContribution[] = [
  {
    n: 2, problem: 'agua-cortes', place: 'tepozan', channel: 'phone', supports: 21, name: 'Chuy',
    outcome: 'taken-up', answer: 'agua-48',
    text: 'Ayer abrí la llave para bañar a la niña y puro aire. Nadie avisó. Si van a cortar digan dos días antes, no pedimos más.',
  },
  {
    n: 4, problem: 'agua-fugas', place: 'las-pilas', channel: 'phone', supports: 5,
    outcome: 'partly', answer: 'agua-fuga-plazo',
    text: 'me da coraje ver correr el agua limpia por la banqueta mientras mi suegra la acarrea en cubeta dos cuadras',
  },
  {
    n: 5, problem: 'agua-cortes', place: 'centro', channel: 'desktop', supports: 6,
    outcome: 'taken-up', answer: 'agua-datos',
    text: 'Propongo que cada corte quede registrado con inicio, fin, colonias y causa en un archivo que cualquiera pueda descargar. Si no se mide no se corrige, y si no se publica no se mide.',
  },
  {
    n: 6, problem: 'agua-cortes', place: 'santa-rita', channel: 'phone', supports: 7,
    outcome: 'taken-up', answer: 'agua-regreso',
    text: 'avisan que se va pero no avisan cuando regresa y ahí está uno como menso con las cubetas',
  },
  {
    n: 9, problem: 'agua-pipas', place: 'tepozan', channel: 'desktop', supports: 5,
    outcome: 'partly', answer: 'agua-pipa-calidad',
    text: 'Pido que se publique de dónde carga cada pipa y el análisis del agua que trae. A mi hijo le salió ronchas y nadie sabe de qué pozo era.',
  },
  {
    n: 11, problem: 'agua-pipas', place: 'puerta-monte', channel: 'paper', supports: 6,
    outcome: 'taken-up', answer: 'agua-pipa-hora',
    text: 'Que haya lista pegada de a quién le toca pipa y cuándo. Sin lista siempre le toca primero a la comadre del chofer.',
  },
  {
    n: 21, problem: 'agua-pipas', place: 'lomas', channel: 'phone', supports: 10,
    outcome: 'partly', answer: 'agua-pipa-cobro',
    text: 'Ya ni nos enojamos: 50 pesos por tinaco lleno, 30 por medio. Debería salir en el recibo, así al menos es parejo jajaja',
  },
  {
    n: 22, problem: 'agua-cortes', place: 'san-isidro', channel: 'phone', supports: 5,
    outcome: 'partly', answer: 'agua-emergencia',
    text: '48 horas está bien para lo programado, pero cuando truena un tubo no van a adivinar. Que en esos casos avisen en la primera hora aunque todavía no sepan cuánto va a durar.',
  },
  {
    n: 23, problem: 'agua-cortes', place: 'tepozan', channel: 'phone', supports: 6,
    outcome: 'taken-up', answer: 'agua-48',
    text: 'Sin aviso. Sin explicación. Sin agua.',
  },
  {
    n: 26, problem: 'agua-cortes', place: 'san-isidro', channel: 'phone', supports: 3, name: 'Maritza',
    outcome: 'taken-up', answer: 'agua-48',
    text: 'Que haya una lista de whatsapp por calle con los días de corte. Yo me ofrezco para la mía.',
  },
  {
    n: 31, problem: 'agua-fugas', place: 'san-isidro', channel: 'phone', supports: 1,
    outcome: 'not-taken-up', answer: 'agua-fuga-premio',
    text: 'Que paguen 100 pesos a cada quien que reporte una fuga. Verán cómo en una semana las encuentran todas.',
  },
  {
    n: 41, problem: 'agua-fugas', place: 'centro', channel: 'phone', supports: 4, name: 'Marijo',
    outcome: 'partly', answer: 'agua-fuga-plazo',
    text: 'Adopten la aplicación que ya hicieron unos muchachos de la universidad para reportar fugas. Funciona, la usamos en mi cuadra, nomás falta que ustedes la abran.',
  },
  {
    n: 46, problem: 'agua-pipas', place: 'ejido-nuevo', channel: 'paper', supports: 1,
    outcome: 'out-of-scope', answer: 'agua-pipa-privada',
    text: 'que multen a las pipas sin placas que cargan de la presa de noche',
  },
  {
    n: 70, problem: 'agua-fugas', place: 'fabrica', channel: 'phone', supports: 8,
    outcome: 'partly', answer: 'agua-fuga-plazo',
    text: 'Que haya un plazo: fuga reportada, fuga reparada en 72 horas, o que digan por qué no.',
  },
  {
    n: 74, problem: 'agua-cortes', place: 'centro', channel: 'desktop', supports: 11,
    outcome: 'taken-up', answer: 'agua-48',
    text: "We run a small guesthouse in the Centro. Planned cuts we can handle, surprises we cannot: last month eleven guests had no water for a day and a half and nobody at the office could tell us why. Two days' notice, please, and a reason.",
  },
  {
    n: 81, problem: 'agua-cortes', place: 'ejido-nuevo', channel: 'phone', supports: 4,
    outcome: 'not-taken-up', answer: 'agua-tinaco',
    text: 'pongan cisternas en la escuela y en la clinica, ahi si no puede faltar el agua ni con aviso ni sin aviso',
  },
  {
    n: 98, problem: 'agua-cortes', place: 'puerta-monte', channel: 'assisted', supports: 6,
    outcome: 'not-taken-up', answer: 'agua-tinaco',
    text: 'Familia de seis personas con un solo tambo. Piden que el municipio regale un tinaco a cada casa de arriba, para que el corte no pegue tanto.',
  },
  {
    n: 99, problem: 'agua-cortes', place: 'las-pilas', channel: 'assisted', supports: 12,
    outcome: 'taken-up', answer: 'agua-regreso',
    text: 'Dice la señora que más que saber cuándo se va, quiere saber cuándo vuelve, porque vende tamales y sin agua no puede lavar la hoja. La última vez esperó cuatro días.',
  },
  {
    n: 100, problem: 'agua-cortes', place: 'las-pilas', channel: 'assisted', supports: 6,
    outcome: 'partly', answer: 'agua-un-numero',
    text: 'Señor que vende elotes: pide un solo número de teléfono para preguntar por el agua. Ha llamado a cuatro y ninguno es.',
  },
  {
    n: 104, problem: 'agua-fugas', place: 'las-pilas', channel: 'phone', supports: 6,
    outcome: 'waiting',
    text: 'En Las Pilas la fuga está adentro del panteón. ¿La arregla Agua, la arregla Panteones o la arreglan los difuntos?',
  },
  {
    n: 107, problem: 'agua-fugas', place: 'fabrica', channel: 'phone', supports: 12,
    outcome: 'not-taken-up', answer: 'agua-tuberia',
    text: 'Las tuberías de La Fábrica son de cuando el molino, de asbesto, de mil novecientos treinta y tantos. Cámbienlas todas de una vez y se acaban las fugas.',
  },
  {
    n: 112, problem: 'agua-cortes', place: 'tepozan', channel: 'phone', supports: 9, name: 'Vero',
    outcome: 'partly', answer: 'agua-un-numero',
    text: 'Llamé a la oficina, me pasaron con otro, ese me pasó con otro y el tercero me regañó. Quiero UN número y que contesten también en la tarde.',
  },
  {
    n: 115, problem: 'agua-pipas', place: 'santa-rita', channel: 'phone', supports: 3,
    outcome: 'out-of-scope', answer: 'agua-pipa-privada',
    text: 'El pipero particular cobra 900 y en mayo 1,400. Pónganle tope al precio de las pipas privadas.',
  },
  {
    n: 118, problem: 'agua-cortes', place: 'tepozan', channel: 'phone', supports: 34, name: 'Rosa',
    outcome: 'taken-up', answer: 'agua-cartel',
    text: 'Nos quitan el agua sin avisar. Mi mamá no usa internet y se entera cuando ya no sale nada. Que avisen con tiempo y con un cartel donde llega la pipa.',
  },
  {
    n: 119, problem: 'agua-pipas', place: 'mezquite', channel: 'phone', supports: 4,
    outcome: 'partly', answer: 'agua-pipa-mas',
    text: 'aparten una pipa para las comunidades. La que hay es para todos y siempre se queda en las lomas porque ahi si hacen ruido',
  },
  {
    n: 125, problem: 'agua-cortes', place: 'fabrica', channel: 'phone', supports: 14, name: 'Karina',
    outcome: 'taken-up', answer: 'agua-48',
    text: 'Trabajo de noche en la maquila y duermo de día. Llego a las 7, quiero bañarme y no hay agua, y me entero por la vecina que lo avisaron en una junta. ¿En qué junta? ¿Quién puede ir a juntas a las 10 de la mañana? Un mensaje al celular no cuesta nada.',
  },
  {
    n: 130, problem: 'agua-fugas', place: 'ejido-nuevo', channel: 'phone', supports: 4,
    outcome: 'out-of-scope', answer: 'agua-autoridad',
    text: 'El canal de riego pierde más agua que todas las fugas del pueblo juntas. Es del distrito, ya sé, pero alguien tiene que decirlo.',
  },
  {
    n: 131, problem: 'agua-cortes', place: 'tepozan', channel: 'assisted', supports: 13,
    outcome: 'taken-up', answer: 'agua-cartel',
    text: 'Señora de 81 años, la atendimos en su casa. Pide que el aviso de los cortes se diga también en el perifoneo del gas, porque no ve bien para leer.',
  },
  {
    n: 134, problem: 'agua-pipas', place: 'lomas', channel: 'phone', supports: 2,
    outcome: 'not-taken-up', answer: 'agua-pipa-compra',
    text: 'Con lo que se gastaron en la feria se compraban dos pipas. Nomás digo.',
  },
  {
    n: 141, problem: 'agua-fugas', place: 'tepozan', channel: 'phone', supports: 3,
    outcome: 'waiting',
    text: 'El medidor marca lo que se tira antes de mi casa porque la fuga está entre el tubo y el medidor. ¿Quién paga esa agua?',
  },
  {
    n: 142, problem: 'agua-cortes', place: 'ejido-nuevo', channel: 'paper', supports: 1,
    outcome: 'taken-up', answer: 'agua-48',
    text: '48 horas. Ni más ni menos. Así lo hacía la luz y funcionaba.',
  },
  {
    n: 149, problem: 'agua-pipas', place: 'tepozan', channel: 'phone', supports: 5,
    outcome: 'taken-up', answer: 'agua-pipa-hora',
    text: 'q pongan en un mapa por donde va la pipa como los de las pizzas',
  },
  {
    n: 152, problem: 'agua-fugas', place: 'san-isidro', channel: 'phone', supports: 6,
    outcome: 'taken-up', answer: 'agua-fuga-registro',
    text: 'Reporté, me dijeron que mandara foto. Mandé foto, me dijeron que mandara ubicación. Mandé ubicación, me dijeron que ya estaba reportada.',
  },
  {
    n: 153, problem: 'agua-cortes', place: 'alfareros', channel: 'phone', supports: 10, name: 'Don Efrén',
    outcome: 'taken-up', answer: 'agua-48',
    text: 'Soy alfarero. El barro no espera. Si me cortan el agua a media pasta pierdo la semana entera. Con que avisaran dos días antes yo acomodo el trabajo.',
  },
  {
    n: 154, problem: 'agua-cortes', place: 'centro', channel: 'desktop', supports: 3,
    outcome: 'out-of-scope', answer: 'agua-autoridad',
    text: 'El problema de fondo es que la embotelladora de la carretera tiene concesión para sacar del acuífero el triple de lo que usa el municipio. Mientras no se la revisen, los cortes van a seguir.',
  },
  {
    n: 157, problem: 'agua-cortes', place: 'tepozan', channel: 'phone', supports: 3,
    outcome: 'duplicate', duplicateOf: 118,
    text: 'Nos quitan el agua sin avisar, mi mamá no usa internet y se entera cuando ya no sale nada. Que avisen con un cartel donde llega la pipa',
  },
  {
    n: 158, problem: 'agua-pipas', place: 'puerta-monte', channel: 'phone', supports: 19,
    outcome: 'partly', answer: 'agua-pipa-cobro',
    text: 'El agua de la pipa es gratis pero el chofer pide 50 para el refresco. No es refresco, es cobro. ¿A quién se le dice sin que luego te dejen sin agua?',
  },
  {
    n: 163, problem: 'agua-pipas', place: 'ejido-nuevo', channel: 'phone', supports: 3,
    outcome: 'taken-up', answer: 'agua-pipa-hora',
    text: 'Yo fui chofer de pipa once años. La hoja de ruta existe y se llena diario. Publíquenla tal cual, no hay que inventar nada.',
  },
  {
    n: 164, problem: 'agua-cortes', place: 'tepozan', channel: 'phone', supports: 7,
    outcome: 'partly', answer: 'agua-cartel',
    text: 'Que llamen por teléfono a las personas mayores cuando vaya a haber corte. Mi papá vive solo y no lee mensajes.',
  },
  {
    n: 175, problem: 'agua-cortes', place: 'lomas', channel: 'phone', supports: 3,
    outcome: 'partly', answer: 'agua-cartel',
    text: 'un robot que marque y diga mañana no hay agua en su colonia. en mi trabajo asi avisan los turnos',
  },
  {
    n: 182, problem: 'agua-pipas', place: 'canada', channel: 'paper', supports: 3,
    outcome: 'partly', answer: 'agua-pipa-mas',
    text: 'Una pipa cada quince días para La Cañada no alcanza. Que sea cada semana aunque sea en tiempo de secas.',
  },
  {
    n: 183, problem: 'agua-cortes', place: 'las-pilas', channel: 'paper', supports: 2,
    outcome: 'taken-up', answer: 'agua-48',
    text: 'avisen por favor. tengo dialisis en casa mi esposo y sin agua no se puede hacer',
  },
  {
    n: 189, problem: 'agua-fugas', place: 'centro', channel: 'desktop', supports: 3,
    outcome: 'taken-up', answer: 'agua-datos',
    text: '¿Cuánta agua se pierde? El propio director dijo en la radio que cuatro de cada diez litros. Publiquen esa cuenta por sector, cada mes, con su método.',
  },
  {
    n: 192, problem: 'agua-cortes', place: 'lomas', channel: 'phone', supports: 2,
    outcome: 'out-of-scope', answer: 'agua-luz-bomba',
    text: 'Se va la luz y con la luz la bomba y con la bomba el agua. Hablen con los de la electricidad.',
  },
  {
    n: 196, problem: 'agua-cortes', place: 'fabrica', channel: 'phone', supports: 11, name: 'Don Rutilio',
    outcome: 'not-taken-up', answer: 'agua-tarifa',
    text: 'Pago puntual desde 1998 y me tratan igual que al que debe. Que al cumplido no le corten nunca, y al moroso que le den el tandeo.',
  },
  {
    n: 198, problem: 'agua-fugas', place: 'lomas', channel: 'desktop', supports: 2,
    outcome: 'partly', answer: 'agua-fuga-pavimento',
    text: 'Cada reparación de fuga en mi calle se ha hecho tres veces en dos años. Publiquen quién la hizo y con qué garantía, por favor.',
  },
  {
    n: 199, problem: 'agua-pipas', place: 'puerta-monte', channel: 'phone', supports: 14, name: 'Lety',
    outcome: 'taken-up', answer: 'agua-pipa-hora',
    text: 'Tres jueves seguidos que la pipa no subió. El chofer dice que la calle está mala, la oficina dice que sí subió. Yo digo que mi tinaco está vacío.',
  },
  {
    n: 214, problem: 'agua-cortes', place: 'puerta-monte', channel: 'paper', supports: 5,
    outcome: 'taken-up', answer: 'agua-cartel',
    text: 'Que pongan los cortes en una cartulina en el portón de la escuela, ahí pasamos todos diario.',
  },
  {
    n: 219, problem: 'agua-fugas', place: 'agua-escondida', channel: 'assisted', supports: 2,
    outcome: 'out-of-scope', answer: 'agua-autoridad',
    text: 'Piden reparar la compuerta de la presa chica, que escurre desde las lluvias del año pasado.',
  },
  {
    n: 221, problem: 'agua-fugas', place: 'santa-rita', channel: 'assisted', supports: 3,
    outcome: 'partly', answer: 'agua-fuga-pavimento',
    text: 'Vecino jubilado: arreglan la fuga y dejan el hoyo abierto. Pide que no se cierre el reporte hasta que esté tapado el pavimento.',
  },
  {
    n: 222, problem: 'agua-pipas', place: 'mezquite', channel: 'assisted', supports: 8,
    outcome: 'taken-up', answer: 'agua-pipa-hora',
    text: 'En El Mezquite somos 60 familias y la pipa llena 22 tinacos. Que la lista empiece donde se quedó la vez pasada y no otra vez por la primera casa.',
  },
  {
    n: 226, problem: 'agua-cortes', place: 'canada', channel: 'assisted', supports: 9, name: 'Tía Nicolasa',
    outcome: 'taken-up', answer: 'agua-cartel',
    text: 'In atl amo huitz, el agua no viene, y nadie nos dice. Aquí el que avisa es el juez de la comunidad con la campana. Denle el aviso a él con tiempo y él nos avisa a todos. Tlazohcamati.',
  },
  {
    n: 238, problem: 'agua-fugas', place: 'centro', channel: 'phone', supports: 16, name: 'Toño',
    outcome: 'taken-up', answer: 'agua-fuga-registro',
    text: 'La fuga de Hidalgo esquina Molino lleva desde marzo. Ya tiene pasto. Un día de estos le ponemos nombre y le hacemos su fiesta.',
  },
  {
    n: 239, problem: 'agua-cortes', place: 'san-isidro', channel: 'phone', supports: 9, name: 'Doña Mago',
    outcome: 'taken-up', answer: 'agua-48',
    text: 'yo lo que kiero es saber cuando se ba el agua, aunke sea mala noticia pero saber',
  },
  {
    n: 240, problem: 'agua-fugas', place: 'fabrica', channel: 'desktop', supports: 9,
    outcome: 'taken-up', answer: 'agua-fuga-registro',
    text: 'Debería haber un folio por fuga reportada, con la fecha del reporte y la fecha de la reparación, y que se pueda consultar. Hoy uno reporta y es como hablarle a la pared.',
  },
  {
    n: 241, problem: 'agua-pipas', place: 'puerta-monte', channel: 'phone', supports: 2,
    outcome: 'duplicate', duplicateOf: 199,
    text: 'Tres jueves seguidos que la pipa no sube. Soy vecina de Lety, mandamos lo mismo las dos para que vean que es cierto.',
  },
  {
    n: 242, problem: 'agua-pipas', place: 'tepozan', channel: 'phone', supports: 18,
    outcome: 'taken-up', answer: 'agua-pipa-hora',
    text: 'La pipa dice que viene a las 9 y llega a las 2. Falto al trabajo por esperarla. Que digan la hora buena.',
  },
  {
    n: 243, problem: 'agua-cortes', place: 'lomas', channel: 'desktop', supports: 17,
    outcome: 'taken-up', answer: 'agua-48',
    text: 'Solicito atentamente que la Dirección de Agua publique con anticipación el calendario de suspensiones del servicio, indicando colonia, fecha, hora y motivo. Hoy la información existe dentro de la dependencia y no llega al usuario.',
  },
  {
    n: 252, problem: 'agua-pipas', place: 'tepozan', channel: 'phone', supports: 6, name: 'Rosa',
    outcome: 'taken-up', answer: 'agua-cartel',
    text: 'Pongan un letrero en el punto de la pipa con los días y con el teléfono para reclamar. El tubo donde se para ya es como la plaza de la colonia.',
  },
  {
    n: 258, problem: 'agua-cortes', place: 'tepozan', channel: 'phone', supports: 5,
    outcome: 'waiting',
    text: 'Mi edificio son 24 departamentos con una sola toma. Cuando cortan, la administradora recibe el aviso y no lo pega. ¿El aviso puede llegar a cada quien aunque el recibo sea uno?',
  },
  {
    n: 262, problem: 'agua-pipas', place: 'tres-cruces', channel: 'paper', supports: 4,
    outcome: 'taken-up', answer: 'agua-pipa-hora',
    text: 'la pipa no viene cuando llueve y cuando no llueve tampoco. avisen si no van a venir, uno entiende',
  },
  {
    n: 264, problem: 'agua-fugas', place: 'alfareros', channel: 'paper', supports: 4,
    outcome: 'taken-up', answer: 'agua-fuga-registro',
    text: 'hay una fuga frente al horno de don Efren. 6 semanas. se tira mas de lo que llega',
  },
  {
    n: 265, problem: 'agua-cortes', place: 'agua-escondida', channel: 'paper', supports: 3,
    outcome: 'waiting',
    text: 'Se llama Agua Escondida y sí, bien escondida. Aquí no hay tandeo ni red, hay un pozo con horario. ¿Nosotros también entramos en lo de los avisos de corte o eso es nomás para la cabecera?',
  },
  {
    n: 271, problem: 'agua-pipas', place: 'lomas', channel: 'assisted', supports: 7,
    outcome: 'taken-up', answer: 'agua-pipa-hora',
    text: 'Señora con silla de ruedas, Lomas parte alta: necesita que la pipa avise antes de llegar para que alguien le ayude con la manguera.',
  },
  {
    n: 274, problem: 'agua-cortes', place: 'alfareros', channel: 'phone', supports: 4,
    outcome: 'partly', answer: 'agua-tandeo',
    text: 'Que el día del tandeo no lo cambien. Si nos toca martes que sea martes. Cada cambio de turno es otro corte que nadie avisa.',
  },
  {
    n: 275, problem: 'agua-cortes', place: 'puerta-monte', channel: 'phone', supports: 8, name: 'Yaz',
    outcome: 'taken-up', answer: 'agua-regreso',
    text: 'Tengo bebé. Si sé que el agua regresa el miércoles a las seis, compro dos garrafones. Si no sé, compro diez. Eso cuesta no avisar.',
  },
  {
    n: 279, problem: 'agua-cortes', place: 'tepozan', channel: 'phone', supports: 5,
    outcome: 'taken-up', answer: 'agua-regreso',
    text: 'Una pregunta: si la cuadrilla ya sabe que va a cortar el agua, ¿por qué la que contesta en la oficina no sabe? Ahí está el problema.',
  },
  {
    n: 283, problem: 'agua-pipas', place: 'tres-cruces', channel: 'assisted', supports: 5,
    outcome: 'not-taken-up', answer: 'agua-pipa-compra',
    text: 'Piden que el municipio compre cinco pipas nuevas en lugar de rentarlas.',
  },
  {
    n: 285, problem: 'agua-cortes', place: 'santa-rita', channel: 'phone', supports: 15,
    outcome: 'not-taken-up', answer: 'agua-tarifa',
    text: 'si me cortan el agua diez días que me descuenten diez días del recibo. así de fácil',
  },
  {
    n: 287, problem: 'agua-cortes', place: 'centro', channel: 'desktop', supports: 2,
    outcome: 'partly', answer: 'agua-emergencia',
    text: 'Los cortes por fuga deberían contarse aparte de los programados. Si los mezclan en la misma cuenta, siempre habrá pretexto para no cumplir.',
  },
  {
    n: 288, problem: 'agua-cortes', place: 'lomas', channel: 'phone', supports: 4,
    outcome: 'taken-up', answer: 'agua-regreso',
    text: '¿Por qué se va el agua? Nunca dicen si es fuga, si es bomba o si nomás le dieron a otra colonia. Con saber el motivo bajaría el coraje.',
  },
  {
    n: 296, problem: 'agua-cortes', place: 'ejido-nuevo', channel: 'phone', supports: 8, name: 'Beto',
    outcome: 'taken-up', answer: 'agua-cartel',
    text: 'Aquí en el Ejido la señal no agarra, así que los avisos de feis no sirven. Un papel pegado en la tienda de Conasupo vieja y en la capilla y con eso.',
  },
  {
    n: 300, problem: 'agua-cortes', place: 'fabrica', channel: 'phone', supports: 16,
    outcome: 'taken-up', answer: 'agua-48',
    text: 'mire le voy a platicar el jueves no hubo agua el viernes tampoco el sábado dijeron que ya mero y el domingo llegó café como chocolate y todo eso sin que nadie avisara nada ni antes ni después yo creo que con un mensaje de texto se arreglaba la mitad del problema',
  },
  {
    n: 301, problem: 'agua-cortes', place: 'san-isidro', channel: 'phone', supports: 1,
    outcome: 'duplicate', duplicateOf: 26,
    text: 'Que haya una lista de whatsapp por calle con los días de corte, la vecina Maritza dice que ella se apunta y yo también.',
  },
  {
    n: 302, problem: 'agua-cortes', place: 'lomas', channel: 'desktop', supports: 2,
    outcome: 'duplicate', duplicateOf: 243,
    text: 'Me sumo a la solicitud de que se publique el calendario de suspensiones del servicio, indicando colonia, fecha, hora y motivo. (La mandó también mi vecino del 14.)',
  },
  {
    n: 310, problem: 'agua-fugas', place: 'centro', channel: 'desktop', supports: 7, name: 'Arq. Belmonte',
    outcome: 'not-taken-up', answer: 'agua-tuberia',
    text: 'Antes de abrir otra calle para repavimentar, sustitúyase la red completa del primer cuadro. Es criminal pavimentar encima de tubo podrido.',
  },
  {
    n: 312, problem: 'agua-cortes', place: 'santa-rita', channel: 'desktop', supports: 12, name: 'Ing. Saldívar',
    outcome: 'partly', answer: 'agua-tandeo',
    text: 'El tandeo debería ser parejo: a Lomas le toca cada tercer día y a Santa Rita cada cinco. Publiquen los turnos de todos los sectores y la razón de la diferencia.',
  },
];
