/* Headers in Spanish. */
#include "words-inside.h"

const struct wordrow words_spanish[] = {
    {QUANTITY, "cantidad;cantidades;cant;unidades;uds;ud;ejemplares;existencias;dotación;efectivos;"
	       "inventario;"
	       "cantidad de aeronaves;número de unidades"},
    {NUMBER, "número;números;num;núm;numero"},
    {NO, "n;nro;nº"},
    {ROW, "fila;renglón;línea;número de fila;orden;no de orden;número de orden;nro de orden"},
    {TOTAL, "total;totales;suma;subtotal;total general;en total;conjunto"},
    {SERVICE, "en servicio;activo;activos;activas;operativo;operativos;operativas;en activo;en "
	      "uso;operacional;operacionales"},
    {STORED,
     "almacenado;almacenados;en reserva;reserva;en almacén;pedidos pendientes;fuera de servicio"},
    {RETIRED,
     "retirado;retirados;retirada;de baja;baja;fecha de baja;dado de baja;bajas de servicio"},
    {GONE, "destruido;destruidos;destruidas;dañado;dañados;capturado;capturados;abandonado;"
	   "abandonados;derribado;derribados;hundido"},
    {TYPE, "tipo;tipos;clase de avión"},
    {MODEL, "modelo;modelos;variante;variantes;versión;versiones;designación;denominación"},
    {SUB, "subtipo;submodelo;subcategoría"},
    {AIRCRAFT, "avión;aviones;aeronave;aeronaves;helicóptero;helicópteros;aparato;aparatos;dron;"
	       "drones;caza;cazas"},
    {WEAPON,
     "arma;armas;sistema;sistemas;sistema de "
     "armas;equipo;equipos;material;materiales;armamento;vehículo;vehículos;producto;artículo"},
    {DESCRIPTION, "descripción"},
    {NAME, "nombre;nombres"},
    {CODE, "código;códigos;identificador;sigla"},
    {CATEGORY, "categoría;categorías;clase;clases;grupo;tipo de equipo;tipo de "
	       "material;clasificación;tipo de arma"},
    {ROLE, "función;misión;papel;rol;cometido;empleo"},
    {MAKER, "fabricante;fabricantes;constructor;productor;origen;país de origen;país de "
	    "fabricación;país fabricante;procedencia fabril"},
    {OPERATOR,
     "operador;operadores;usuario;usuarios;país operador;país usuario;explotador;aerolínea"},
    {OWNER, "propietario;propietarios;dueño"},
    {COUNTRY, "país;países;estado miembro;nación;bando;beligerante"},
    {FORCE, "fuerza aérea;fuerzas aéreas;ejército del aire;fuerzas "
	    "armadas;ejército;armada;fuerza;rama;arma del ejército;cuerpo"},
    {SUPPLIER,
     "proveedor;proveedores;suministrador;vendedor;vendedores;exportador;exportadores;donante;"
     "donantes;"
     "desde;país proveedor;país exportador;país donante;país vendedor;cedente;procedencia"},
    {RECIPIENT, "receptor;receptores;destinatario;destinatarios;comprador;compradores;cliente;"
		"clientes;importador;"
		"importadores;beneficiario;destino;país receptor;país comprador;país "
		"cliente;hacia;país de destino;"
		"adquirente;usuario final;país importador"},
    {NOTHING | SUPPLIER, "de"},
    {NOTHING | RECIPIENT, "a;para"},
    {VIA, "vía;mediante;intermediario;a través de"},
    {ORDER, "pedido;pedidos;contrato;contratos;orden de compra;compra;adquisición;encargo;firma"},
    {ORDERED, "pedidas;encargados;encargado;contratados;contratado;contratadas;encargadas;"
	      "comprados;solicitados;ordenados;adquiridos"},
    {DELIVERY, "entrega;entregas;transferencia;transferencias;cesión;suministro;suministros;"
	       "exportación;exportaciones;venta;ventas"},
    {DELIVERED, "entregado;entregados;entregada;entregadas;recibido;recibidos;recibidas;"
		"transferidos;suministrados;vendidos;donados"},
    {LOSS, "pérdida;pérdidas;perdido;perdidos;perdidas;accidente;accidentes;siniestro;siniestros;"
	   "incidente;bajas"},
    {PLEDGE, "anuncio;anunciado;prometido;compromiso;promesa;notificación"},
    {DEAL, "acuerdo;operación;número de contrato;nº de contrato;número de pedido"},
    {KIND, "tipo de transferencia;tipo de ayuda;tipo de contrato;tipo de operación;modo de "
	   "adquisición;modalidad"},
    {PURPOSE, "propósito;finalidad;uso;uso final"},
    {DATE, "fecha;fechas;día;mes;período;periodo;cuándo;plazo"},
    {YEAR, "año;años;ejercicio;gestión;ano"},
    {AS_OF, "a fecha de;al día;fecha de actualización;actualizado;última "
	    "actualización;actualización;fecha de corte"},
    {BUILT, "construcción;fabricación;construido;fabricado;producción;manufactura;fabricados"},
    {SINCE, "desde;entrada en servicio;en servicio desde;puesta en servicio;introducción;"
	    "incorporación;incorporado;adquirido;adquisición;alta en servicio"},
    {FLIGHT, "primer vuelo;fecha del primer vuelo"},
    {SERIAL, "número de serie;nº de serie;no de serie;serie;número de cola;numeral;numeral "
	     "militar;matrícula militar;"
	     "nro de serie;indicativo;número de costado;serial;número serial"},
    {REGISTRATION,
     "matrícula;matrículas;registro;número de matrícula;matriculación;matricula civil"},
    {MSN, "número de constructor;número de construcción;número de fabricación;nº de "
	  "constructor;número del fabricante;"
	  "número de fábrica;nº de fábrica;nº constructor;c n"},
    {ICAO, "código oaci;oaci;dirección oaci;código hex;código hexadecimal;código modo s;modo "
	   "s;hexadecimal;dirección icao"},
    {BASE, "base;bases;base "
	   "aérea;ubicación;localización;lugar;emplazamiento;estación;aeropuerto;aeródromo;sede;"
	   "sitio;región;ciudad;lugar de pérdida"},
    {UNIT,
     "unidad;escuadrón;escuadrones;ala;grupo aéreo;regimiento;escuadrilla;brigada;unidad militar"},
    {PRICE, "precio;precios;coste;costo;costes;costos;valor;importe;monto;presupuesto;gasto"},
    {EACH | PRICE,
     "precio unitario;coste unitario;costo unitario;precio por unidad;valor unitario;precio por "
     "avión;"
     "coste por unidad;costo por unidad;precio por aparato;importe unitario;precio unidad"},
    {TOTAL | PRICE, "precio total;coste total;costo total;valor total;importe total;monto "
		    "total;valor del contrato;monto del contrato"},
    {EACH, "unitario;por unidad;cada uno"},
    {CURRENCY, "moneda;divisa"},
    {STATUS, "estatus;situación;etapa;fase"},
    {STATUS | CONDITION, "estado"},
    {CONDITION, "condición;condiciones;estado técnico;estado del material;tipo de "
		"pérdida;daño;daños;estado de conservación"},
    {ESTIMATE, "estimación;estimado;estimada;aproximado;aprox"},
    {SOURCE, "fuente;fuentes;referencia;referencias;según;prueba"},
    {ADDRESS, "enlace;enlaces;dirección web;vínculo;página web;sitio web;foto;imagen;url"},
    {NOTE, "nota;notas;observación;observaciones;comentario;comentarios;detalle;detalles;"
	   "información;aclaraciones;"
	   "información adicional;causa;historial;circunstancias;obs"},
    {TAGS, "etiqueta;etiquetas;palabras clave"},
    {NOTHING, "del;la;el;los;las;en;y;o;por;con;un;una;al;actual;actuales;millones;mill;mln;euros;"
	      "dólares;usd;eur;"
	      "miles;militar;militares;datos;su;aproximada"},
    {OTHER, "velocidad;alcance;tripulación;motor;motores;misil;misiles;tanque;tanques;buque;buques;"
	    "piloto;pilotos;"
	    "muertos;fallecidos;víctimas;ocupantes;a "
	    "bordo;pasajeros;tripulantes;heridos;porcentaje;variación;peso;longitud;envergadura;"
	    "población;horas de "
	    "vuelo;edad;carga"},
    {0, NULL},
};
