/* Headers in French. */
#include "words-inside.h"

const struct wordrow words_french[] = {
    {QUANTITY, "quantité;quantités;qté;qte;effectif;effectifs;nombre "
	       "d'exemplaires;exemplaires;unités;nb;nbre;"
	       "nombre d'unités;parc;dotation;en dotation;inventaire;nombre d'appareils;stock"},
    {NUMBER, "nombre;nombres"},
    {NO, "numéro;numéros;num;n°"},
    {ROW, "ligne;numéro de ligne;numéro d'ordre;rang;n° d'ordre;no d'ordre"},
    {TOTAL, "total;totaux;somme;ensemble;total général;sous-total;cumul des colonnes"},
    {SERVICE,
     "en service;actif;actifs;opérationnel;opérationnels;en activité;en ligne;en parc;disponible"},
    {STORED, "en réserve;stocké;stockés;en stock;réserve;retirés;sous cocon;en attente"},
    {RETIRED, "retiré du service;retirés du service;retrait;réformé;réforme;date de retrait"},
    {GONE, "détruit;détruits;endommagé;endommagés;capturé;capturés;abandonné;abandonnés;abattu;"
	   "abattus;coulé"},
    {TYPE, "type;types;genre"},
    {MODEL,
     "modèle;modèles;variante;variantes;version;versions;désignation;appellation;dénomination"},
    {SUB, "sous-type;sous-modèle;sous-catégorie"},
    {AIRCRAFT,
     "avion;avions;appareil;appareils;aéronef;aéronefs;hélicoptère;hélicoptères;drone;drones;"
     "cellule;cellules;avion de combat;chasseur;chasseurs"},
    {WEAPON, "matériel;matériels;arme;armes;système;systèmes;système "
	     "d'arme;équipement;équipements;armement;"
	     "engin;engins;véhicule;véhicules;système d'armes;produit;bien"},
    {DESCRIPTION, "description;descriptif"},
    {NAME, "nom;noms;intitulé;libellé"},
    {CODE, "code;codes;sigle;identifiant"},
    {CATEGORY,
     "catégorie;catégories;classe;groupe;famille;type de matériel;type d'équipement;nature;"
     "catégorie de matériel"},
    {ROLE, "rôle;mission;missions;fonction;emploi;utilisation"},
    {MAKER,
     "constructeur;constructeurs;fabricant;fabricants;producteur;origine;pays d'origine;avionneur;"
     "pays de fabrication;pays constructeur;pays producteur"},
    {OPERATOR, "opérateur;opérateurs;exploitant;exploitants;utilisateur;utilisateurs;pays "
	       "utilisateur;détenteur;"
	       "compagnie;pays opérateur"},
    {OWNER, "propriétaire;propriétaires"},
    {COUNTRY, "pays;état utilisateur;nation;camp;belligérant;pays ou territoire;état membre"},
    {FORCE, "armée de l'air;force aérienne;forces aériennes;armée;armées;forces armées;arme "
	    "d'emploi;marine;"
	    "composante;armée d'emploi"},
    {SUPPLIER,
     "fournisseur;fournisseurs;vendeur;vendeurs;exportateur;exportateurs;donateur;donateurs;"
     "pays fournisseur;pays exportateur;pays donateur;cédant;pays vendeur;provenance;expéditeur"},
    {RECIPIENT,
     "destinataire;destinataires;acheteur;acheteurs;client;clients;importateur;importateurs;"
     "bénéficiaire;bénéficiaires;acquéreur;pays destinataire;pays acheteur;pays client;vers;"
     "pays importateur;pays bénéficiaire;utilisateur final;pays de destination;donneur d'ordre"},
    {VIA, "via;intermédiaire;par l'intermédiaire de"},
    {ORDER, "commande;commandes;contrat;contrats;acquisition;achat;signature;marché"},
    {ORDERED, "commandé;commandés;commandées;commandée;achetés;acheté;contractés"},
    {DELIVERY,
     "livraison;livraisons;transfert;transferts;cession;cessions;remise;exportation;exportations;"
     "vente;ventes;réception"},
    {DELIVERED, "livré;livrés;livrée;livrées;reçu;reçus;cédé;cédés;transféré;transférés;fourni;"
		"fournis;vendus"},
    {LOSS, "perte;pertes;perdu;perdus;accident;crash;accidents;incident;évènement;événement"},
    {PLEDGE, "annonce;annoncé;annoncés;promesse;promis;promise;promises;engagement;déclaration"},
    {DEAL, "affaire;numéro de contrat;n° de contrat;numéro de commande;n° commande"},
    {KIND, "type de transfert;type de cession;type d'aide;nature du transfert;type de contrat;mode "
	   "d'acquisition"},
    {PURPOSE, "usage;finalité;but;objet"},
    {DATE, "date;dates;jour;mois;période;quand;échéance"},
    {YEAR, "année;années;an;exercice;millésime"},
    {AS_OF, "au;à la date du;date de mise à jour;mise à jour;date de situation;situation au;date "
	    "d'inventaire"},
    {BUILT, "construction;fabrication;construit;construits;produit en;production;sortie d'usine"},
    {SINCE, "depuis;mise en service;entrée en service;en service depuis;introduction;"
	    "admission;mis en service;admis au service"},
    {FLIGHT, "premier vol;date du premier vol"},
    {SERIAL, "numéro de série;n° de série;no de série;numéro de queue;numéro militaire;code "
	     "avion;matricule;"
	     "n° série;numéro de flanc;serial;sérial;numéro tactique;indicatif"},
    {REGISTRATION,
     "immatriculation;immat;immatriculations;marques;marque d'immatriculation;enregistrement"},
    {MSN, "numéro constructeur;n° constructeur;numéro de construction;numéro de cellule;n° de "
	  "construction;"
	  "numéro d'usine;n° usine;no constructeur;numéro de fabrication;n° de fabrication;msn"},
    {ICAO, "adresse oaci;code oaci;oaci;code hex;code mode s;adresse mode s;adresse 24 bits;hexa"},
    {BASE, "base;bases;base aérienne;lieu;localisation;stationnement;emplacement;lieu de "
	   "stationnement;aéroport;"
	   "aérodrome;site;implantation;garnison;ville;région;lieu de la perte"},
    {UNIT, "unité;escadron;escadre;escadrille;régiment;flottille;brigade;formation"},
    {PRICE, "prix;coût;coûts;valeur;montant;montants;dépense;somme versée;budget"},
    {EACH | PRICE,
     "prix unitaire;coût unitaire;prix à l'unité;prix par unité;prix par appareil;valeur unitaire;"
     "montant unitaire;coût par appareil;prix de l'unité"},
    {TOTAL | PRICE,
     "prix total;coût total;montant total;valeur totale;montant du contrat;valeur du contrat"},
    {EACH, "unitaire;par unité;pièce;à l'unité;l'unité"},
    {CURRENCY, "devise;monnaie;unité monétaire"},
    {STATUS, "statut;situation;avancement;étape"},
    {STATUS | CONDITION, "état"},
    {CONDITION,
     "condition;état technique;état du matériel;type de perte;nature de la perte;dommage;dommages;"
     "état de l'appareil"},
    {ESTIMATE, "estimation;estimé;estimée;approximatif;incertain"},
    {SOURCE, "source;sources;référence;références;d'après;preuve;preuves"},
    {ADDRESS, "lien;liens;adresse web;site web;url;adresse internet;photo;image;lien source"},
    {NOTE,
     "remarque;remarques;note;notes;commentaire;commentaires;observation;observations;précisions;"
     "détails;"
     "informations;informations complémentaires;circonstances;cause;historique;renseignements"},
    {TAGS, "étiquette;étiquettes;mots-clés;mot-clé"},
    {NOTHING,
     "des;du;la;le;les;d;l;en;et;ou;par;pour;sur;un;une;dans;aux;actuel;actuelle;m;millions;"
     "milliers;euros;dollars;usd;eur;principal;militaire;militaires;données;réel"},
    {NOTHING | SUPPLIER, "de"},
    {NOTHING | RECIPIENT, "à"},
    {OTHER,
     "vitesse;autonomie;équipage;moteur;moteurs;missile;missiles;char;chars;navire;navires;pilote;"
     "pilotes;morts;tués;victimes;occupants;passagers;blessés;part;pourcentage;variation;poids;"
     "masse;longueur;envergure;population;"
     "heures de vol;âge;charge;portée;plafond"},
    {0, NULL},
};
