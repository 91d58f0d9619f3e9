<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="it_IT" sourcelanguage="en">
<context>
    <name>Actions</name>
    <message>
        <source>New call</source>
        <translation>Nuova chiamata</translation>
    </message>
    <message>
        <source>Resolved on the call</source>
        <translation>Risolto in chiamata</translation>
    </message>
    <message>
        <source>Open a ticket</source>
        <translation>Apri ticket</translation>
    </message>
    <message>
        <source>Pass to second level</source>
        <translation>Passa al 2° livello</translation>
    </message>
    <message>
        <source>Other outcome</source>
        <translation>Altro esito</translation>
    </message>
    <message>
        <source>Hang up</source>
        <translation>Riaggancia</translation>
    </message>
    <message>
        <source>Take the next one</source>
        <translation>Prendi il prossimo</translation>
    </message>
    <message>
        <source>Take charge</source>
        <translation>Prendi in carico</translation>
    </message>
    <message>
        <source>Assign to…</source>
        <translation>Assegna a…</translation>
    </message>
    <message>
        <source>Second level</source>
        <translation>2° livello</translation>
    </message>
    <message>
        <source>Answer to first level</source>
        <translation>Rispondi al 1° livello</translation>
    </message>
    <message>
        <source>Put on hold</source>
        <translation>Metti in attesa</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>Riprendi</translation>
    </message>
    <message>
        <source>Resolve</source>
        <translation>Risolvi</translation>
    </message>
    <message>
        <source>Verify with the requester</source>
        <translation>Verifica con il richiedente</translation>
    </message>
    <message>
        <source>Close the ticket</source>
        <translation>Chiudi il ticket</translation>
    </message>
    <message>
        <source>Reopen</source>
        <translation>Riapri</translation>
    </message>
    <message>
        <source>Cancel the ticket</source>
        <translation>Annulla il ticket</translation>
    </message>
    <message>
        <source>Record a chaser</source>
        <translation>Registra un sollecito</translation>
    </message>
    <message>
        <source>Internal note</source>
        <translation>Nota interna</translation>
    </message>
    <message>
        <source>Message to the requester</source>
        <translation>Messaggio al richiedente</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Annulla</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Cerca</translation>
    </message>
    <message>
        <source>Desk</source>
        <translation>Banco</translation>
    </message>
    <message>
        <source>Escalations</source>
        <translation>Secondo livello</translation>
    </message>
    <message>
        <source>Board</source>
        <translation>Cruscotto</translation>
    </message>
    <message>
        <source>Next region of the page</source>
        <translation>Parte successiva della pagina</translation>
    </message>
    <message>
        <source>Previous region of the page</source>
        <translation>Parte precedente della pagina</translation>
    </message>
    <message>
        <source>Menu</source>
        <translation>Menu</translation>
    </message>
    <message>
        <source>Italian</source>
        <translation>Italiano</translation>
    </message>
    <message>
        <source>English</source>
        <translation>English</translation>
    </message>
    <message>
        <source>Colours of the desktop</source>
        <translation>Colori del sistema</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Chiaro</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Scuro</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>Contrasto elevato</translation>
    </message>
    <message>
        <source>Comfortable</source>
        <translation>Spaziatura comoda</translation>
    </message>
    <message>
        <source>Compact</source>
        <translation>Spaziatura compatta</translation>
    </message>
    <message>
        <source>Narrow sidebar</source>
        <translation>Barra laterale stretta</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Tasti</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Esci</translation>
    </message>
    <message>
        <source>Call</source>
        <translation>Chiamata</translation>
    </message>
    <message>
        <source>Ticket</source>
        <translation>Ticket</translation>
    </message>
    <message>
        <source>Go to</source>
        <translation>Vai a</translation>
    </message>
    <message>
        <source>View</source>
        <translation>Vista</translation>
    </message>
    <message>
        <source>Program</source>
        <translation>Programma</translation>
    </message>
    <message>
        <source>Log out</source>
        <translation>Esci dallo sportello</translation>
    </message>
    <message>
        <source>Why is it due then?</source>
        <translation>Perché scade allora?</translation>
    </message>
    <message>
        <source>Administration</source>
        <translation>Amministrazione</translation>
    </message>
    <message>
        <source>Calendar of a contract</source>
        <translation>Calendario di un contratto</translation>
    </message>
    <message>
        <source>Extraordinary openings</source>
        <translation>Aperture straordinarie</translation>
    </message>
    <message>
        <source>Year before</source>
        <translation>Anno prima</translation>
    </message>
    <message>
        <source>Year after</source>
        <translation>Anno dopo</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Oggi</translation>
    </message>
    <message>
        <source>Change the hours</source>
        <translation>Cambia l&apos;orario</translation>
    </message>
    <message>
        <source>Close on some days</source>
        <translation>Chiudi alcuni giorni</translation>
    </message>
    <message>
        <source>Cancel the closure</source>
        <translation>Annulla la chiusura</translation>
    </message>
    <message>
        <source>Add an opening</source>
        <translation>Aggiungi un&apos;apertura</translation>
    </message>
    <message>
        <source>Cancel the opening</source>
        <translation>Annulla l&apos;apertura</translation>
    </message>
    <message>
        <source>Add a kind of opening</source>
        <translation>Aggiungi un genere di apertura</translation>
    </message>
    <message>
        <source>Add a cap</source>
        <translation>Aggiungi un massimale</translation>
    </message>
    <message>
        <source>Change a cap</source>
        <translation>Cambia un massimale</translation>
    </message>
    <message>
        <source>Change a kind of opening</source>
        <translation>Cambia un genere di apertura</translation>
    </message>
    <message>
        <source>Retire a kind of opening</source>
        <translation>Ritira un genere di apertura</translation>
    </message>
    <message>
        <source>Targets of a contract</source>
        <translation>Obiettivi di un contratto</translation>
    </message>
    <message>
        <source>New target</source>
        <translation>Nuovo obiettivo</translation>
    </message>
    <message>
        <source>Change the target</source>
        <translation>Modifica l&apos;obiettivo</translation>
    </message>
    <message>
        <source>End the target</source>
        <translation>Termina l&apos;obiettivo</translation>
    </message>
    <message>
        <source>Holds that stop a clock</source>
        <translation>Sospensioni che fermano un tempo</translation>
    </message>
    <message>
        <source>Try on the past</source>
        <translation>Prova sul passato</translation>
    </message>
    <message>
        <source>Roster of a contract</source>
        <translation>Turni di un contratto</translation>
    </message>
    <message>
        <source>Week before</source>
        <translation>Settimana prima</translation>
    </message>
    <message>
        <source>Week after</source>
        <translation>Settimana dopo</translation>
    </message>
    <message>
        <source>This week</source>
        <translation>Questa settimana</translation>
    </message>
    <message>
        <source>Next gap in the roster</source>
        <translation>Prossimo scoperto nei turni</translation>
    </message>
    <message>
        <source>Set a week of presence</source>
        <translation>Imposta una settimana di turni</translation>
    </message>
    <message>
        <source>Set one day of presence</source>
        <translation>Imposta un solo giorno di turno</translation>
    </message>
    <message>
        <source>Remove a roster entry</source>
        <translation>Togli una voce dei turni</translation>
    </message>
    <message>
        <source>Call back who waits</source>
        <translation>Richiama chi attende</translation>
    </message>
    <message>
        <source>Was said by phone</source>
        <translation>È stato detto per telefono</translation>
    </message>
    <message>
        <source>Send again</source>
        <translation>Invia di nuovo</translation>
    </message>
    <message>
        <source>Withdraw the message</source>
        <translation>Ritira il messaggio</translation>
    </message>
    <message>
        <source>Go to its ticket</source>
        <translation>Vai al suo ticket</translation>
    </message>
    <message>
        <source>Outgoing</source>
        <translation>In uscita</translation>
    </message>
    <message>
        <source>Steps as time runs out</source>
        <translation>Passi allo scadere del tempo</translation>
    </message>
    <message>
        <source>What messages say</source>
        <translation>Testi dei messaggi</translation>
    </message>
    <message>
        <source>New step</source>
        <translation>Nuovo passo</translation>
    </message>
    <message>
        <source>Remove the step</source>
        <translation>Togli il passo</translation>
    </message>
    <message>
        <source>Change the text</source>
        <translation>Cambia il testo</translation>
    </message>
    <message>
        <source>Message that goes out</source>
        <translation>Messaggio in uscita</translation>
    </message>
    <message>
        <source>Change what it is about</source>
        <translation>Modifica i dati del ticket</translation>
    </message>
    <message>
        <source>Change the priority</source>
        <translation>Cambia la priorità</translation>
    </message>
    <message>
        <source>Details of the call</source>
        <translation>Dettagli della chiamata</translation>
    </message>
    <message>
        <source>Change the step</source>
        <translation>Modifica il passo</translation>
    </message>
    <message>
        <source>Back to the standard text</source>
        <translation>Torna al testo standard</translation>
    </message>
    <message>
        <source>Record the authorisation</source>
        <translation>Registra l&apos;autorizzazione</translation>
    </message>
    <message>
        <source>Send to the desk again</source>
        <translation>Invia di nuovo allo sportello</translation>
    </message>
    <message>
        <source>Amend what is not sent</source>
        <translation>Correggi ciò che non è inviato</translation>
    </message>
    <message>
        <source>Discard what is not sent</source>
        <translation>Scarta ciò che non è inviato</translation>
    </message>
    <message>
        <source>Not sent yet</source>
        <translation>Da inviare</translation>
    </message>
    <message>
        <source>What is not sent yet</source>
        <translation>Ciò che è da inviare</translation>
    </message>
</context>
<context>
    <name>Board</name>
    <message>
        <source>tickets of your teams</source>
        <translation>ticket dei tuoi gruppi</translation>
    </message>
    <message>
        <source>tickets</source>
        <translation>ticket</translation>
    </message>
    <message>
        <source>Calls today by half hour and outcome</source>
        <translation>Chiamate di oggi per mezz&apos;ora ed esito</translation>
    </message>
    <message>
        <source>calls · %1 offered, %2 others</source>
        <translation>chiamate · %1 offerte, %2 altre</translation>
    </message>
    <message>
        <source>Half hour</source>
        <translation>Mezz&apos;ora</translation>
    </message>
    <message>
        <source>No call has come in today. Calls appear here as soon as they are logged.</source>
        <translation>Oggi non è arrivata nessuna chiamata. Le chiamate compaiono qui appena registrate.</translation>
    </message>
    <message>
        <source>now</source>
        <translation>adesso</translation>
    </message>
    <message>
        <source>Backlog by level and state</source>
        <translation>Arretrato per livello e stato</translation>
    </message>
    <message>
        <source>%1 open now · %2</source>
        <translation>%1 aperti adesso · %2</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>Livello</translation>
    </message>
    <message>
        <source>No ticket is open. Open tickets appear here by level and state.</source>
        <translation>Nessun ticket è aperto. I ticket aperti compaiono qui per livello e stato.</translation>
    </message>
    <message>
        <source>Opened</source>
        <translation>Aperti</translation>
    </message>
    <message>
        <source>Resolved</source>
        <translation>Risolti</translation>
    </message>
    <message>
        <source>Opened and resolved, last 30 days</source>
        <translation>Aperti e risolti, ultimi 30 giorni</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Giorno</translation>
    </message>
    <message>
        <source>No ticket was opened or resolved in the last 30 days.</source>
        <translation>Nessun ticket è stato aperto o risolto negli ultimi 30 giorni.</translation>
    </message>
    <message>
        <source>%1 per day · %2 opened, %3 resolved</source>
        <translation>%1 al giorno · %2 aperti, %3 risolti</translation>
    </message>
    <message>
        <source>within 1 h</source>
        <translation>entro 1 h</translation>
    </message>
    <message>
        <source>1–4 h</source>
        <translation>1–4 h</translation>
    </message>
    <message>
        <source>4–8 h</source>
        <translation>4–8 h</translation>
    </message>
    <message>
        <source>8–24 h</source>
        <translation>8–24 h</translation>
    </message>
    <message>
        <source>1–3 days</source>
        <translation>1–3 giorni</translation>
    </message>
    <message>
        <source>longer</source>
        <translation>oltre</translation>
    </message>
    <message>
        <source>Time to resolve, last 30 days</source>
        <translation>Tempo di risoluzione, ultimi 30 giorni</translation>
    </message>
    <message>
        <source>Time to resolve</source>
        <translation>Tempo di risoluzione</translation>
    </message>
    <message>
        <source>No ticket was resolved in the last 30 days.</source>
        <translation>Nessun ticket è stato risolto negli ultimi 30 giorni.</translation>
    </message>
    <message>
        <source>Resolutions</source>
        <translation>Risoluzioni</translation>
    </message>
    <message>
        <source>%1, from opening to resolution, nights and holds included · %2 resolutions</source>
        <translation>%1, dall&apos;apertura alla risoluzione, notti e attese comprese · %2 risoluzioni</translation>
    </message>
    <message>
        <source>no call today yet</source>
        <translation>oggi nessuna chiamata</translation>
    </message>
    <message>
        <source>no call was offered today</source>
        <translation>oggi nessuna chiamata offerta</translation>
    </message>
    <message>
        <source>Calls offered</source>
        <translation>Chiamate offerte</translation>
    </message>
    <message>
        <source>Inbound calls of today, less those out of hours and those that were no contact.</source>
        <translation>Chiamate in arrivo di oggi, meno quelle fuori orario e quelle che non erano contatti.</translation>
    </message>
    <message>
        <source>Handled live</source>
        <translation>Gestite in tempo reale</translation>
    </message>
    <message>
        <source>Calls answered by an operator, of the calls offered today.</source>
        <translation>Chiamate a cui ha risposto un operatore, sul totale delle chiamate offerte oggi.</translation>
    </message>
    <message numerus="yes">
        <source>%n handled live</source>
        <translation>
            <numerusform>%n gestita in tempo reale</numerusform>
            <numerusform>%n gestite in tempo reale</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2 calls</source>
        <translation>%1 di %2 chiamate</translation>
    </message>
    <message>
        <source>Mean wait (ASA)</source>
        <translation>Tempo medio di risposta</translation>
    </message>
    <message>
        <source>no call was handled live today</source>
        <translation>oggi nessuna chiamata gestita in tempo reale</translation>
    </message>
    <message>
        <source>How long the calls handled live today waited for an answer, on average.</source>
        <translation>Quanto hanno atteso la risposta, in media, le chiamate gestite oggi in tempo reale (ASA).</translation>
    </message>
    <message>
        <source>s</source>
        <comment>seconds</comment>
        <translation>s</translation>
    </message>
    <message>
        <source>min</source>
        <comment>minutes</comment>
        <translation>min</translation>
    </message>
    <message numerus="yes">
        <source>of %n calls handled live</source>
        <translation>
            <numerusform>su %n chiamata gestita</numerusform>
            <numerusform>su %n chiamate gestite</numerusform>
        </translation>
    </message>
    <message>
        <source>Open tickets now</source>
        <translation>Ticket aperti adesso</translation>
    </message>
    <message>
        <source>Tickets that are neither resolved, closed, cancelled nor merged.</source>
        <translation>Ticket né risolti, né chiusi, né annullati, né uniti.</translation>
    </message>
    <message>
        <source>no figures of today yet</source>
        <translation>ancora nessun dato di oggi</translation>
    </message>
    <message>
        <source>yesterday %1</source>
        <translation>ieri %1</translation>
    </message>
    <message>
        <source>Opened today</source>
        <translation>Aperti oggi</translation>
    </message>
    <message>
        <source>Tickets opened since midnight.</source>
        <translation>Ticket aperti da mezzanotte.</translation>
    </message>
    <message>
        <source>Resolved today</source>
        <translation>Risolti oggi</translation>
    </message>
    <message>
        <source>Resolutions since midnight; a ticket resolved twice counts twice.</source>
        <translation>Risoluzioni da mezzanotte; un ticket risolto due volte conta due volte.</translation>
    </message>
    <message>
        <source>%1 late · %2 at risk</source>
        <translation>%1 scaduti · %2 a rischio</translation>
    </message>
    <message>
        <source>Late are those whose most urgent target was missed, at risk those with less than a quarter of it left.</source>
        <translation>Scaduti sono quelli il cui obiettivo più urgente è stato mancato, a rischio quelli a cui ne resta meno di un quarto.</translation>
    </message>
    <message>
        <source>next due: ticket %1, %2 %3</source>
        <translation>il prossimo a scadere: ticket %1, %2 %3</translation>
    </message>
</context>
<context>
    <name>Doors</name>
    <message>
        <source>Try a demonstration</source>
        <translation>Prova una dimostrazione</translation>
    </message>
    <message>
        <source>It is made on this computer in some seconds, and lies apart from everything else.</source>
        <translation>Si crea su questo computer in qualche secondo, e sta separata da tutto il resto.</translation>
    </message>
    <message>
        <source>A new desk on this computer</source>
        <translation>Un nuovo sportello su questo computer</translation>
    </message>
    <message>
        <source>For one workplace, without a network</source>
        <translation>Per un solo posto di lavoro, senza rete</translation>
    </message>
    <message>
        <source>Whoever can write its file can do anything to it: it belongs where only the desk&apos;s people can.</source>
        <translation>Chi può scrivere il file può farne ciò che vuole: va dove possono scrivere solo le persone dello sportello.</translation>
    </message>
    <message>
        <source>Join a desk in a file</source>
        <translation>Unisciti a uno sportello in un file</translation>
    </message>
    <message>
        <source>A few workplaces on one site, one file in a shared folder</source>
        <translation>Pochi posti nella stessa sede, un file in una cartella condivisa</translation>
    </message>
    <message>
        <source>The file that your colleagues use already. Nothing changes before you go on.</source>
        <translation>Il file che i colleghi usano già. Nulla cambia prima di Continua.</translation>
    </message>
    <message>
        <source>Connect to a PostgreSQL server</source>
        <translation>Collega un server PostgreSQL</translation>
    </message>
    <message>
        <source>Several sites, many operators</source>
        <translation>Più sedi, molti operatori</translation>
    </message>
    <message>
        <source>Whoever runs the server gives you its address and your login. The password is kept nowhere.</source>
        <translation>L&apos;indirizzo e il tuo login li dà chi gestisce il server. La password non si conserva da nessuna parte.</translation>
    </message>
    <message>
        <source>The desk&apos;s file</source>
        <translation>File dello sportello</translation>
    </message>
    <message>
        <source>Login</source>
        <translation>Login</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Password</translation>
    </message>
    <message>
        <source>The password once more</source>
        <translation>La password ancora una volta</translation>
    </message>
    <message>
        <source>Server, with its port where it is not 5432</source>
        <translation>Server, con la porta se non è la 5432</translation>
    </message>
    <message>
        <source>The database&apos;s name</source>
        <translation>Nome del database</translation>
    </message>
    <message>
        <source>A year of calls and tickets, with operators to be</source>
        <translation>Un anno di chiamate e ticket, con operatori pronti</translation>
    </message>
</context>
<context>
    <name>Moments</name>
    <message>
        <source>dddd d MMMM</source>
        <extracomment>A day in a ticket&apos;s history, as QDate::toString() takes it</extracomment>
        <translation>dddd d MMMM</translation>
    </message>
    <message>
        <source>dddd d MMMM yyyy</source>
        <translation>dddd d MMMM yyyy</translation>
    </message>
    <message>
        <source>Today, %1</source>
        <translation>Oggi, %1</translation>
    </message>
    <message>
        <source>Yesterday, %1</source>
        <translation>Ieri, %1</translation>
    </message>
    <message>
        <source>today %1</source>
        <translation>oggi %1</translation>
    </message>
    <message>
        <source>yesterday %1</source>
        <translation>ieri %1</translation>
    </message>
    <message>
        <source>tomorrow %1</source>
        <translation>domani %1</translation>
    </message>
    <message>
        <source>d MMM</source>
        <translation>d MMM</translation>
    </message>
    <message>
        <source>d MMM yyyy</source>
        <translation>d MMM yyyy</translation>
    </message>
</context>
<context>
    <name>Text</name>
    <message>
        <source>%1: more than one has this name</source>
        <translation>%1: più d&apos;uno ha questo nome</translation>
    </message>
</context>
<context>
    <name>sportello::console::Console</name>
    <message>
        <source>Understood</source>
        <translation>Ho capito</translation>
    </message>
    <message>
        <source>There is nothing to take back.</source>
        <translation>Non c&apos;è niente da annullare.</translation>
    </message>
    <message>
        <source>%1: the last step was taken back</source>
        <translation>%1: ultimo passo annullato</translation>
    </message>
    <message>
        <source>Up to date, %1</source>
        <translation>Aggiornato, %1</translation>
    </message>
    <message>
        <source>the open call</source>
        <translation>la chiamata aperta</translation>
    </message>
    <message>
        <source>Stay</source>
        <translation>Resta</translation>
    </message>
    <message>
        <source>Lose it</source>
        <translation>Perdi il testo</translation>
    </message>
    <message>
        <source>Show them</source>
        <translation>Mostrali</translation>
    </message>
    <message>
        <source>What is typed does not outlive the program now. %1</source>
        <translation>Ora ciò che scrivi non resta se il programma si chiude. %1</translation>
    </message>
    <message>
        <source>Not saved yet: %1. It can stay on this machine until you log in here again.</source>
        <translation>Non ancora salvato: %1. Può restare su questa macchina finché non accedi di nuovo da qui.</translation>
    </message>
    <message>
        <source>Not saved yet: %1. Going now loses it.</source>
        <translation>Non ancora salvato: %1. Uscendo ora va perso.</translation>
    </message>
    <message>
        <source>The call of %1 is open again, as it was typed.</source>
        <translation>La chiamata del %1 è di nuovo aperta, com&apos;era stata scritta.</translation>
    </message>
    <message>
        <source>Begun and not saved, on these tickets: %1. It stands there again.</source>
        <translation>Cominciato e non salvato, su questi ticket: %1. È di nuovo lì.</translation>
    </message>
    <message>
        <source>Open %1</source>
        <translation>Apri %1</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>Conserva</translation>
    </message>
    <message>
        <source>The desk was brought up to date and wants a newer Sportello. This one still shows it, but nothing more is saved: what you typed stays on this machine. Update it, then start it again.</source>
        <translation>Lo sportello è stato aggiornato e vuole un programma più recente. Questo lo mostra ancora, ma non salva più nulla: ciò che hai scritto resta su questo computer. Aggiornalo, poi avvialo di nuovo.</translation>
    </message>
    <message>
        <source>The keyring did not take the key to what you type here: it is sealed by your password alone. %1</source>
        <translation>Il portachiavi non ha preso la chiave di ciò che scrivi qui: lo sigilla solo la tua password. %1</translation>
    </message>
    <message numerus="yes">
        <source>%n text(s) that an earlier run kept on this machine can&apos;t be opened now. They stay here for %1 days: the keyring, or the password of then, opens them.</source>
        <translation>
            <numerusform>%n testo conservato prima su questa macchina ora non si apre. Resta qui per %1 giorni: lo apre il portachiavi, o la password di allora.</numerusform>
            <numerusform>%n testi conservati prima su questa macchina ora non si aprono. Restano qui per %1 giorni: li apre il portachiavi, o la password di allora.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n not sent yet, and not all of it is on the disk: going now loses it.</source>
        <translation>
            <numerusform>%n da inviare, e non è sul disco: uscendo ora va persa.</numerusform>
            <numerusform>%n da inviare, e non tutte sono sul disco: uscendo ora vanno perse.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n not sent yet: it stays on this machine, and is sent when you log in here again.</source>
        <translation>
            <numerusform>%n da inviare: resta su questa macchina e parte quando accedi di nuovo qui.</numerusform>
            <numerusform>%n da inviare: restano su questa macchina e partono quando accedi di nuovo qui.</numerusform>
        </translation>
    </message>
    <message>
        <source>Go all the same</source>
        <translation>Esci lo stesso</translation>
    </message>
    <message>
        <source>Not up to date since %1</source>
        <translation>Non aggiornato dalle %1</translation>
    </message>
    <message numerus="yes">
        <source>%n not sent</source>
        <translation>
            <numerusform>%n da inviare</numerusform>
            <numerusform>%n da inviare</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 is %2</source>
        <comment>a provisional code, the ticket&apos;s number</comment>
        <translation>%1 è %2</translation>
    </message>
    <message numerus="yes">
        <source>%n kept on this machine and not sent cannot be opened: your password was another one then.</source>
        <translation>
            <numerusform>%n voce conservata su questa macchina e non inviata non si apre: allora la tua password era un&apos;altra.</numerusform>
            <numerusform>%n voci conservate su questa macchina e non inviate non si aprono: allora la tua password era un&apos;altra.</numerusform>
        </translation>
    </message>
    <message>
        <source>The desk cannot be reached: what you see stood at %1. Go on: calls, tickets and notes are kept on this machine, and sent when it is there again.</source>
        <translation>Lo sportello non si raggiunge: ciò che vedi è delle %1. Continua: chiamate, ticket e note restano su questa macchina e partono quando torna.</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>Che cosa è successo</translation>
    </message>
    <message numerus="yes">
        <source>%n without a ticket</source>
        <translation>
            <numerusform>%n senza ticket</numerusform>
            <numerusform>%n senza ticket</numerusform>
        </translation>
    </message>
    <message>
        <source>Sent to the desk: %1.</source>
        <translation>Inviato allo sportello: %1.</translation>
    </message>
    <message numerus="yes">
        <source>The desk refused %n of what was kept. Nothing of it is lost.</source>
        <translation>
            <numerusform>Lo sportello ha rifiutato %n voce tra quelle conservate. Nulla è andato perso.</numerusform>
            <numerusform>Lo sportello ha rifiutato %n voci tra quelle conservate. Nulla è andato perso.</numerusform>
        </translation>
    </message>
    <message>
        <source>Show it</source>
        <translation>Mostra</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>Più tardi</translation>
    </message>
    <message>
        <source>Discard %1? It was never sent, and whoever was given a code finds nothing by it.</source>
        <translation>Scartare %1? Non è mai stato inviato, e chi ha avuto un codice non troverà nulla.</translation>
    </message>
    <message>
        <source>Discard it</source>
        <translation>Scarta</translation>
    </message>
    <message>
        <source>The server no longer lets you work here: what you see stood at %1. Nothing is saved until it does, and what you typed stays here. Ask whoever administers it.</source>
        <translation>Il server non ti lascia più lavorare qui: ciò che vedi è delle %1. Non si salva nulla finché non torna a farlo, e ciò che hai scritto resta qui. Chiedi a chi lo amministra.</translation>
    </message>
    <message numerus="yes">
        <source>%n kept on this machine and not sent was kept by a newer program: that one sends it.</source>
        <translation>
            <numerusform>%n conservata su questa macchina e non inviata è di un programma più recente: la invia quello.</numerusform>
            <numerusform>%n conservate su questa macchina e non inviate sono di un programma più recente: le invia quello.</numerusform>
        </translation>
    </message>
    <message>
        <source>Discard %1? It may have been written at the desk already, no answer came: what is written stays.</source>
        <translation>Scartare %1? Può darsi che allo sportello sia già scritto, non è giunta risposta: ciò che è scritto resta.</translation>
    </message>
</context>
<context>
    <name>sportello::console::Options</name>
    <message>
        <source>Operator console for help desks under public-service contracts.</source>
        <translation>Console operatore per help desk con contratti di servizio pubblico.</translation>
    </message>
    <message>
        <source>The database: sqlite:PATH or postgresql://HOST/NAME (or SPORTELLO_DB).</source>
        <translation>Il database: sqlite:PERCORSO o postgresql://HOST/NOME (o SPORTELLO_DB).</translation>
    </message>
    <message>
        <source>Who logs in (or SPORTELLO_AS).</source>
        <translation>Chi accede (o SPORTELLO_AS).</translation>
    </message>
    <message>
        <source>A file whose first line is the password (or SPORTELLO_PASSWORD_FILE).</source>
        <translation>Un file la cui prima riga è la password (o SPORTELLO_PASSWORD_FILE).</translation>
    </message>
    <message>
        <source>The language: it or en.</source>
        <translation>La lingua: it o en.</translation>
    </message>
    <message>
        <source>The colours: light, dark or contrast.</source>
        <translation>I colori: light, dark o contrast.</translation>
    </message>
    <message>
        <source>How close things stand: comfortable or compact.</source>
        <translation>Quanto spazio tra le cose: comfortable o compact.</translation>
    </message>
    <message>
        <source>Open a second console beside the first.</source>
        <translation>Apri una seconda console accanto alla prima.</translation>
    </message>
    <message>
        <source>Walk through the pages, leave pictures of them in this folder, and quit.</source>
        <translation>Percorri le pagine, lasciane le immagini in questa cartella ed esci.</translation>
    </message>
    <message>
        <source>Print how long the start took and how much memory it takes, and quit.</source>
        <translation>Scrivi quanto è durato l&apos;avvio e quanta memoria occupa, ed esci.</translation>
    </message>
    <message>
        <source>Not understood: %1</source>
        <translation>Non capito: %1</translation>
    </message>
    <message>
        <source>Not a language of the console: %1</source>
        <translation>Non è una lingua della console: %1</translation>
    </message>
    <message>
        <source>Not a theme: %1</source>
        <translation>Non è un tema: %1</translation>
    </message>
    <message>
        <source>Not a density: %1</source>
        <translation>Non è una densità: %1</translation>
    </message>
</context>
<context>
    <name>sportello::console::Tour</name>
    <message>
        <source>The folder can&apos;t be made: %1</source>
        <translation>La cartella non si può creare: %1</translation>
    </message>
    <message>
        <source>A tour needs a demonstration desk: --db sqlite:PATH</source>
        <translation>Il giro vuole uno sportello dimostrativo: --db sqlite:PERCORSO</translation>
    </message>
    <message>
        <source>The picture can&apos;t be written: %1</source>
        <translation>L&apos;immagine non si può scrivere: %1</translation>
    </message>
</context>
<context>
    <name>sportello::ui::ActionSet</name>
    <message>
        <source>Your roles do not include this.</source>
        <translation>I tuoi ruoli non lo comprendono.</translation>
    </message>
    <message>
        <source>No call is open: start one with F2.</source>
        <translation>Nessuna chiamata è aperta: iniziane una con F2.</translation>
    </message>
    <message>
        <source>Choose a ticket first.</source>
        <translation>Prima scegli un ticket.</translation>
    </message>
    <message>
        <source>This is not possible now.</source>
        <translation>Ora non è possibile.</translation>
    </message>
</context>
<context>
    <name>sportello::ui::AdministrationForm</name>
    <message>
        <source>Not now</source>
        <translation>Non ora</translation>
    </message>
    <message>
        <source>%1: %2 (it was: %3).</source>
        <translation>%1: %2 (prima: %3).</translation>
    </message>
    <message>
        <source>%1: %2; what you typed stays, and would replace it.</source>
        <translation>%1: %2; quello che hai scritto resta, e lo sostituirebbe.</translation>
    </message>
    <message>
        <source>Somebody changed this meanwhile:</source>
        <translation>Nel frattempo qualcuno ha cambiato questo:</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>sì</translation>
    </message>
    <message>
        <source>no</source>
        <translation>no</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>niente</translation>
    </message>
    <message>
        <source>choose</source>
        <translation>scegli</translation>
    </message>
    <message>
        <source>What was chosen here is not there any more. Choose again.</source>
        <translation>Quello che era scelto qui non c&apos;è più. Scegli di nuovo.</translation>
    </message>
</context>
<context>
    <name>sportello::ui::AdministrationPage</name>
    <message>
        <source>Go to the administration first.</source>
        <translation>Vai prima all&apos;amministrazione.</translation>
    </message>
    <message>
        <source>Pages of the administration</source>
        <translation>Pagine dell&apos;amministrazione</translation>
    </message>
    <message>
        <source>Contract</source>
        <translation>Contratto</translation>
    </message>
    <message>
        <source>Contract that is administered</source>
        <translation>Contratto che si amministra</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Riprova</translation>
    </message>
    <message>
        <source>There is no contract yet.</source>
        <translation>Non c&apos;è ancora nessun contratto.</translation>
    </message>
    <message>
        <source>All that is administered here belongs to a contract. Make one by its clause&apos;s profile with: sportelloctl contract new --profile NAP</source>
        <translation>Tutto ciò che si amministra qui appartiene a un contratto. Creane uno dal profilo della sua clausola con: sportelloctl contract new --profile NAP</translation>
    </message>
</context>
<context>
    <name>sportello::ui::AdministrationPane</name>
    <message>
        <source>what was typed for “%1”</source>
        <translation>quanto scritto per «%1»</translation>
    </message>
    <message>
        <source>Go to the page %1 of the administration first.</source>
        <translation>Vai prima alla pagina %1 dell&apos;amministrazione.</translation>
    </message>
    <message>
        <source>Open tickets looked at: %1, due at another time now: %2.</source>
        <translation>Ticket aperti esaminati: %1, con una nuova scadenza: %2.</translation>
    </message>
    <message>
        <source>Some are still to be computed anew; that goes on by itself.</source>
        <translation>Alcuni sono ancora da ricalcolare; il lavoro prosegue da solo.</translation>
    </message>
    <message>
        <source>Lost callers looked at: %1, to be called back by another time now: %2.</source>
        <translation>Chiamanti persi esaminati: %1, da richiamare ora entro un altro momento: %2.</translation>
    </message>
</context>
<context>
    <name>sportello::ui::AmendStep</name>
    <message>
        <source>Subject</source>
        <translation>Oggetto</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>Categoria</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Genere</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Tipologia</translation>
    </message>
    <message>
        <source>Complexity</source>
        <translation>Complessità</translation>
    </message>
    <message>
        <source>Severity</source>
        <translation>Gravità</translation>
    </message>
    <message>
        <source>Impact</source>
        <translation>Impatto</translation>
    </message>
    <message>
        <source>Urgency</source>
        <translation>Urgenza</translation>
    </message>
    <message>
        <source>Priority</source>
        <translation>Priorità</translation>
    </message>
    <message>
        <source>%1 (proposed)</source>
        <translation>%1 (proposta)</translation>
    </message>
    <message>
        <source>Why the priority changes</source>
        <translation>Perché la priorità cambia</translation>
    </message>
</context>
<context>
    <name>sportello::ui::BoardPage</name>
    <message>
        <source>All my contracts</source>
        <translation>Tutti i miei contratti</translation>
    </message>
    <message>
        <source>tickets of your teams, calls of the whole contract</source>
        <translation>ticket dei tuoi gruppi, chiamate di tutto il contratto</translation>
    </message>
    <message>
        <source>Still as of %1: %2</source>
        <translation>Ferme alle %1: %2</translation>
    </message>
    <message>
        <source>Updated %1</source>
        <translation>Aggiornato alle %1</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Riprova</translation>
    </message>
    <message>
        <source>Contract of the figures</source>
        <translation>Contratto dei dati</translation>
    </message>
    <message>
        <source>You see no figures here.</source>
        <translation>Qui non vedi dati.</translation>
    </message>
    <message>
        <source>Figures are for those who work on a contract: operators see their teams&apos;, supervisors the whole contract&apos;s. An administrator can give you such a role.</source>
        <translation>I dati sono per chi lavora su un contratto: gli operatori vedono quelli dei loro gruppi, i supervisori quelli di tutto il contratto. Un amministratore può darti uno di questi ruoli.</translation>
    </message>
</context>
<context>
    <name>sportello::ui::CalendarPane</name>
    <message numerus="yes">
        <source>%n day(s) of service, %1 hours</source>
        <translation>
            <numerusform>%n giorno di servizio, %1 ore</numerusform>
            <numerusform>%n giorni di servizio, %1 ore</numerusform>
        </translation>
    </message>
    <message>
        <source>Choose a contract first.</source>
        <translation>Scegli prima un contratto.</translation>
    </message>
    <message>
        <source>The chosen day has no closure: choose one that is marked with %1.</source>
        <translation>Il giorno scelto non ha chiusure: scegline uno segnato con %1.</translation>
    </message>
    <message>
        <source>Set the hours first: a service without hours has no days to close.</source>
        <translation>Imposta prima l&apos;orario: un servizio senza orario non ha giorni da chiudere.</translation>
    </message>
    <message>
        <source>This contract has no hours yet.</source>
        <translation>Questo contratto non ha ancora un orario.</translation>
    </message>
    <message>
        <source>The calendar shows when there is service, day by day, and why. Begin with the hours of an ordinary week: they hold from always; then add closing days and openings.</source>
        <translation>Il calendario mostra quando c&apos;è servizio, giorno per giorno, e perché. Comincia dall&apos;orario di una settimana normale: vale da sempre; poi aggiungi chiusure e aperture.</translation>
    </message>
    <message>
        <source>Close on some days</source>
        <translation>Chiudi alcuni giorni</translation>
    </message>
    <message>
        <source>Close these days</source>
        <translation>Chiudi questi giorni</translation>
    </message>
    <message>
        <source>It holds from now on: hours that have passed stay as they were counted.</source>
        <translation>Vale da adesso: le ore già passate restano come sono state contate.</translation>
    </message>
    <message>
        <source>First day</source>
        <translation>Primo giorno</translation>
    </message>
    <message>
        <source>as 24/12/2026</source>
        <translation>come 24/12/2026</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>Ultimo giorno</translation>
    </message>
    <message>
        <source>the same day</source>
        <translation>lo stesso giorno</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Perché</translation>
    </message>
    <message>
        <source>as holidays, move, strike</source>
        <translation>come ferie, trasloco, sciopero</translation>
    </message>
    <message>
        <source>Cancel the closure</source>
        <translation>Annulla la chiusura</translation>
    </message>
    <message>
        <source>Open these days again</source>
        <translation>Riapri questi giorni</translation>
    </message>
    <message>
        <source>The hours were set.</source>
        <translation>Orario impostato.</translation>
    </message>
    <message>
        <source>That is no day. Write it as 24/12/2026.</source>
        <translation>Non è un giorno. Scrivilo come 24/12/2026.</translation>
    </message>
    <message>
        <source>Closed: %1.</source>
        <translation>Chiuso: %1.</translation>
    </message>
    <message>
        <source>%1, %2. Days that have passed or begun stay closed, as they were counted; the others are open again.</source>
        <translation>%1, %2. I giorni già passati o cominciati restano chiusi, come sono stati contati; gli altri tornano aperti.</translation>
    </message>
    <message>
        <source>The closure was cancelled as far as it had not begun.</source>
        <translation>Chiusura annullata per la parte non ancora cominciata.</translation>
    </message>
    <message>
        <source>Calendar</source>
        <translation>Calendario</translation>
    </message>
</context>
<context>
    <name>sportello::ui::CallBar</name>
    <message>
        <source>What the call was</source>
        <translation>Che chiamata era</translation>
    </message>
    <message>
        <source>Call</source>
        <translation>Chiamata</translation>
    </message>
    <message>
        <source>Who is calling</source>
        <translation>Chi chiama</translation>
    </message>
    <message>
        <source>Contact type</source>
        <translation>Tipo di contatto</translation>
    </message>
    <message>
        <source>User</source>
        <translation>Utenza</translation>
    </message>
    <message>
        <source>Specialist</source>
        <translation>Specialistica</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>Oggetto</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>Categoria</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Dettagli</translation>
    </message>
    <message>
        <source>You have hung up already.</source>
        <translation>Hai già riagganciato.</translation>
    </message>
    <message>
        <source>Type to search</source>
        <translation>Scrivi per cercare</translation>
    </message>
    <message>
        <source>Not for: %1. Go on with a reason.</source>
        <translation>Non prevista per: %1. Prosegui con un motivo.</translation>
    </message>
    <message>
        <source>Details, %1</source>
        <translation>Dettagli, %1</translation>
    </message>
    <message>
        <source>Save and close the call</source>
        <translation>Salva e chiudi la chiamata</translation>
    </message>
    <message>
        <source>Call logged</source>
        <translation>Chiamata registrata</translation>
    </message>
    <message>
        <source>Call logged, %1 resolved</source>
        <translation>Chiamata registrata, %1 risolto</translation>
    </message>
    <message>
        <source>Call logged, %1 passed to second level</source>
        <translation>Chiamata registrata, %1 passato al 2° livello</translation>
    </message>
    <message>
        <source>Call logged, %1 opened</source>
        <translation>Chiamata registrata, %1 aperto</translation>
    </message>
    <message>
        <source>New contact</source>
        <translation>Nuovo contatto</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nome</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Numero</translation>
    </message>
    <message>
        <source>Role and office</source>
        <translation>Ruolo e ufficio</translation>
    </message>
    <message>
        <source>Add to the contacts</source>
        <translation>Aggiungi ai contatti</translation>
    </message>
    <message>
        <source>What became of it</source>
        <translation>Com&apos;è andata</translation>
    </message>
    <message>
        <source>Nobody answered</source>
        <translation>Non ha risposto nessuno</translation>
    </message>
    <message>
        <source>Reached, nothing more to do</source>
        <translation>Raggiunto, nient&apos;altro da fare</translation>
    </message>
    <message>
        <source>The rules propose: %1</source>
        <translation>Le regole propongono: %1</translation>
    </message>
    <message>
        <source>This call is in the log already, as it was before the last changes. Saving it again logs it once more.</source>
        <translation>Questa chiamata è già nel registro, com&apos;era prima delle ultime modifiche. Salvandola di nuovo viene registrata un&apos;altra volta.</translation>
    </message>
    <message>
        <source>The desk cannot be reached: nobody was looked up.</source>
        <translation>Lo sportello non si raggiunge: nessuno è stato cercato.</translation>
    </message>
    <message>
        <source>End the call that is open first.</source>
        <translation>Prima chiudi la chiamata aperta.</translation>
    </message>
    <message>
        <source>The desk cannot be reached, and who called is not known here. Amend it when it is there again.</source>
        <translation>Lo sportello non si raggiunge e qui non si sa chi ha chiamato. Correggi quando torna.</translation>
    </message>
    <message>
        <source>Who called, as they said: %1</source>
        <translation>Chi ha chiamato, come ha detto: %1</translation>
    </message>
    <message>
        <source>Call kept on this machine. It is sent when the desk is there again.</source>
        <translation>Chiamata conservata su questa macchina. Parte quando lo sportello torna.</translation>
    </message>
    <message>
        <source>Call kept, but not on the disk. Leave this program open until it is sent.</source>
        <translation>Chiamata conservata, ma non sul disco. Lascia aperto il programma finché non parte.</translation>
    </message>
    <message>
        <source>The call is being saved.</source>
        <translation>La chiamata si sta registrando.</translation>
    </message>
</context>
<context>
    <name>sportello::ui::CallDetails</name>
    <message>
        <source>Description</source>
        <translation>Descrizione</translation>
    </message>
    <message>
        <source>Why you go on all the same</source>
        <translation>Perché prosegui lo stesso</translation>
    </message>
    <message>
        <source>Contract</source>
        <translation>Contratto</translation>
    </message>
    <message>
        <source>Impact</source>
        <translation>Impatto</translation>
    </message>
    <message>
        <source>Urgency</source>
        <translation>Urgenza</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Tipologia</translation>
    </message>
    <message>
        <source>Complexity</source>
        <translation>Complessità</translation>
    </message>
    <message>
        <source>Severity</source>
        <translation>Gravità</translation>
    </message>
</context>
<context>
    <name>sportello::ui::CallEndings</name>
    <message>
        <source>How does it end?</source>
        <translation>Come finisce?</translation>
    </message>
    <message>
        <source>Counts as: %1</source>
        <translation>Conta come: %1</translation>
    </message>
</context>
<context>
    <name>sportello::ui::CallListModel</name>
    <message>
        <source>Ticket %1</source>
        <translation>Ticket %1</translation>
    </message>
</context>
<context>
    <name>sportello::ui::CallStrip</name>
    <message>
        <source>On the line</source>
        <translation>In linea</translation>
    </message>
    <message>
        <source>After the call</source>
        <translation>Dopo chiamata</translation>
    </message>
    <message>
        <source>Call time %1</source>
        <translation>Tempo di chiamata %1</translation>
    </message>
</context>
<context>
    <name>sportello::ui::CallerColumn</name>
    <message>
        <source>Nobody is calling.</source>
        <translation>Nessuno sta chiamando.</translation>
    </message>
    <message>
        <source>Press F2 when the phone rings: who calls is shown here, with their tickets and calls.</source>
        <translation>Premi F2 quando squilla il telefono: qui vedi chi chiama, i suoi ticket e le sue chiamate.</translation>
    </message>
    <message>
        <source>Their open tickets</source>
        <translation>I suoi ticket aperti</translation>
    </message>
    <message>
        <source>Their last calls</source>
        <translation>Le sue ultime chiamate</translation>
    </message>
    <message>
        <source>Open tickets of the caller</source>
        <translation>Ticket aperti di chi chiama</translation>
    </message>
    <message>
        <source>No ticket of theirs is open.</source>
        <translation>Non ha ticket aperti.</translation>
    </message>
    <message>
        <source>Last calls of the caller</source>
        <translation>Ultime chiamate di chi chiama</translation>
    </message>
    <message numerus="yes">
        <source>%n call(s)
in 30 days</source>
        <translation>
            <numerusform>%n chiamata
in 30 giorni</numerusform>
            <numerusform>%n chiamate
in 30 giorni</numerusform>
        </translation>
    </message>
    <message>
        <source>User</source>
        <translation>Utenza</translation>
    </message>
    <message>
        <source>Specialist</source>
        <translation>Specialistica</translation>
    </message>
    <message>
        <source>The number %1 is new</source>
        <translation>Il numero %1 è nuovo</translation>
    </message>
    <message>
        <source>Remember</source>
        <translation>Memorizza</translation>
    </message>
    <message>
        <source>Not in the directory yet</source>
        <translation>Non ancora in rubrica</translation>
    </message>
    <message>
        <source>Add a contact</source>
        <translation>Aggiungi contatto</translation>
    </message>
    <message>
        <source>Who is calling?</source>
        <translation>Chi chiama?</translation>
    </message>
    <message>
        <source>A number, a name, an e-mail or a ticket finds them.</source>
        <translation>Un numero, un nome, un&apos;e-mail o un ticket bastano.</translation>
    </message>
</context>
<context>
    <name>sportello::ui::CallerField</name>
    <message>
        <source>Number, name, e-mail, ticket</source>
        <translation>Numero, nome, e-mail, ticket</translation>
    </message>
    <message>
        <source>Who may be calling</source>
        <translation>Chi potrebbe chiamare</translation>
    </message>
</context>
<context>
    <name>sportello::ui::CapMeter</name>
    <message numerus="yes">
        <source>%1 of %n day(s) used</source>
        <translation>
            <numerusform>usati %1 di %n giorno</numerusform>
            <numerusform>usati %1 di %n giorni</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n beyond the cap</source>
        <translation>
            <numerusform>%n oltre massimale</numerusform>
            <numerusform>%n oltre massimale</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n left</source>
        <translation>
            <numerusform>ne resta %n</numerusform>
            <numerusform>ne restano %n</numerusform>
        </translation>
    </message>
    <message>
        <source>running</source>
        <translation>in corso</translation>
    </message>
    <message>
        <source>Shows the openings behind this figure; pressed again, all of them.</source>
        <translation>Mostra le aperture dietro questa cifra; premuto di nuovo, tutte.</translation>
    </message>
</context>
<context>
    <name>sportello::ui::ChartFrame</name>
    <message>
        <source>Reading the figures…</source>
        <translation>Leggo i dati…</translation>
    </message>
    <message>
        <source>Show as a table</source>
        <translation>Mostra come tabella</translation>
    </message>
    <message>
        <source>Show as a table (T)</source>
        <translation>Mostra come tabella (T)</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Riprova</translation>
    </message>
    <message>
        <source>Arrow keys walk the points, T shows a table.</source>
        <translation>Le frecce scorrono i punti, T mostra una tabella.</translation>
    </message>
</context>
<context>
    <name>sportello::ui::ChartTableModel</name>
    <message>
        <source>Total</source>
        <translation>Totale</translation>
    </message>
</context>
<context>
    <name>sportello::ui::Composer</name>
    <message>
        <source>Internal note</source>
        <translation>Nota interna</translation>
    </message>
    <message>
        <source>To the requester</source>
        <translation>Al richiedente</translation>
    </message>
    <message>
        <source>What it is</source>
        <translation>Che cos&apos;è</translation>
    </message>
    <message>
        <source>the requester</source>
        <translation>il richiedente</translation>
    </message>
    <message>
        <source>Send to the requester</source>
        <translation>Invia al richiedente</translation>
    </message>
    <message>
        <source>Add the note</source>
        <translation>Aggiungi nota</translation>
    </message>
    <message>
        <source>Message to %1</source>
        <translation>Messaggio a %1</translation>
    </message>
    <message>
        <source>Write to %1</source>
        <translation>Scrivi a %1</translation>
    </message>
    <message>
        <source>Write a note, only the desk sees it</source>
        <translation>Scrivi una nota, la vede solo lo sportello</translation>
    </message>
</context>
<context>
    <name>sportello::ui::DayHeads</name>
    <message>
        <source>Service</source>
        <translation>Servizio</translation>
    </message>
    <message>
        <source>Coverage</source>
        <translation>Copertura</translation>
    </message>
    <message>
        <source>gaps</source>
        <translation>scoperti</translation>
    </message>
    <message>
        <source>closed</source>
        <translation>chiuso</translation>
    </message>
    <message>
        <source>no hours</source>
        <translation>senza orario</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <comment>gaps of a day</comment>
        <translation>
            <numerusform>e %n altro</numerusform>
            <numerusform>e altri %n</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 %2 of %3</source>
        <comment>a gap: time, present, wanted</comment>
        <translation>%1 %2 su %3</translation>
    </message>
    <message>
        <source>present</source>
        <translation>presenti</translation>
    </message>
</context>
<context>
    <name>sportello::ui::DayLegend</name>
    <message>
        <source>%1: %2</source>
        <comment>kind of day, number of days</comment>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>sportello::ui::DayPanel</name>
    <message>
        <source>closed</source>
        <translation>chiuso</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>asked for by %1</source>
        <translation>chiesta da %1</translation>
    </message>
    <message>
        <source>authorised by %1</source>
        <translation>autorizzata da %1</translation>
    </message>
    <message>
        <source>No. %1, %2: %3</source>
        <translation>N. %1, %2: %3</translation>
    </message>
    <message>
        <source>always</source>
        <translation>da sempre</translation>
    </message>
    <message>
        <source>from %1</source>
        <translation>dal %1</translation>
    </message>
    <message>
        <source>closed on public holidays</source>
        <translation>chiuso nei festivi</translation>
    </message>
    <message>
        <source>open on public holidays</source>
        <translation>aperto nei festivi</translation>
    </message>
    <message>
        <source>closed on %1, %2</source>
        <translation>chiuso il %1, %2</translation>
    </message>
    <message>
        <source>What is said of the chosen day</source>
        <translation>Che cosa si dice del giorno scelto</translation>
    </message>
    <message>
        <source>%1, today</source>
        <translation>%1, oggi</translation>
    </message>
    <message>
        <source>Desk</source>
        <translation>Sportello</translation>
    </message>
    <message>
        <source>no hours have been set yet</source>
        <translation>nessun orario è ancora impostato</translation>
    </message>
    <message>
        <source>On site</source>
        <translation>In presenza</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Perché</translation>
    </message>
    <message>
        <source>ordinary hours of %1</source>
        <translation>orario normale del giorno, %1</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>Regola</translation>
    </message>
    <message>
        <source>weekly hours no. %1, %2</source>
        <translation>orario settimanale n. %1, %2</translation>
    </message>
    <message>
        <source>Closure</source>
        <translation>Chiusura</translation>
    </message>
    <message>
        <source>No. %1: %2, %3</source>
        <translation>N. %1: %2, %3</translation>
    </message>
    <message>
        <source>Opening</source>
        <translation>Apertura</translation>
    </message>
    <message>
        <source>Cap</source>
        <translation>Massimale</translation>
    </message>
    <message>
        <source>This day lies beyond the cap (oltre massimale).</source>
        <translation>Questo giorno è oltre massimale.</translation>
    </message>
    <message>
        <source>Clocks</source>
        <translation>Ora legale</translation>
    </message>
    <message>
        <source>None have been set.</source>
        <translation>Nessuno è impostato.</translation>
    </message>
    <message>
        <source>Weekly hours of the desk</source>
        <translation>Orario settimanale dello sportello</translation>
    </message>
    <message>
        <source>Weekly hours on site</source>
        <translation>Orario settimanale in presenza</translation>
    </message>
    <message>
        <source>None.</source>
        <translation>Nessuna.</translation>
    </message>
    <message>
        <source>Closing days in %1</source>
        <translation>Chiusure del %1</translation>
    </message>
    <message>
        <source>%1 h</source>
        <translation>%1 h</translation>
    </message>
    <message>
        <source>%1 h %2 min</source>
        <translation>%1 h %2 min</translation>
    </message>
</context>
<context>
    <name>sportello::ui::DeskPage</name>
    <message>
        <source>Found for “%1”</source>
        <translation>Trovati per «%1»</translation>
    </message>
    <message>
        <source>Esc brings the queue back</source>
        <translation>Esc riporta la coda</translation>
    </message>
    <message>
        <source>Mine</source>
        <translation>Miei</translation>
    </message>
    <message>
        <source>First level&apos;s queue</source>
        <translation>Coda 1° livello</translation>
    </message>
    <message>
        <source>Take the next one</source>
        <translation>Prendi il prossimo</translation>
    </message>
    <message>
        <source>Open work</source>
        <translation>Lavoro aperto</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Ricerca</translation>
    </message>
    <message>
        <source>Tickets found</source>
        <translation>Ticket trovati</translation>
    </message>
    <message>
        <source>Nothing is open: neither yours nor in the queue.</source>
        <translation>Niente di aperto: né tuo né in coda.</translation>
    </message>
    <message>
        <source>New tickets come here by themselves. Log a call with F2.</source>
        <translation>I nuovi ticket arrivano qui da soli. Registra una chiamata con F2.</translation>
    </message>
    <message>
        <source>No ticket has these words.</source>
        <translation>Nessun ticket ha queste parole.</translation>
    </message>
    <message>
        <source>Words are found without accents and by their beginning.</source>
        <translation>Le parole si trovano anche senza accenti e dall&apos;inizio.</translation>
    </message>
    <message>
        <source>The queue is empty.</source>
        <translation>La coda è vuota.</translation>
    </message>
    <message>
        <source>Go to the list of tickets to take the next one from.</source>
        <translation>Vai all&apos;elenco dei ticket da cui prendere il prossimo.</translation>
    </message>
    <message>
        <source>by time left</source>
        <translation>per tempo rimasto</translation>
    </message>
    <message>
        <source>Nobody waits to be called back.</source>
        <translation>Nessuno attende di essere richiamato.</translation>
    </message>
</context>
<context>
    <name>sportello::ui::DoorPanel</name>
    <message>
        <source>Looking…</source>
        <translation>Controllo…</translation>
    </message>
    <message>
        <source>Browse…</source>
        <translation>Sfoglia…</translation>
    </message>
    <message>
        <source>Desks (*.sportello);;All files (*)</source>
        <translation>Sportelli (*.sportello);;Tutti i file (*)</translation>
    </message>
    <message>
        <source>Copy what was found</source>
        <translation>Copia i controlli</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Indietro</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Continua</translation>
    </message>
    <message>
        <source>The demonstration is being made</source>
        <translation>La dimostrazione si sta creando</translation>
    </message>
    <message>
        <source>This is needed.</source>
        <translation>Serve.</translation>
    </message>
    <message>
        <source>It did not work</source>
        <translation>Non ha funzionato</translation>
    </message>
    <message>
        <source>The two are not the same.</source>
        <translation>Le due non sono uguali.</translation>
    </message>
</context>
<context>
    <name>sportello::ui::EscalationsPage</name>
    <message>
        <source>To take</source>
        <translation>Da prendere</translation>
    </message>
    <message>
        <source>In charge</source>
        <translation>In carico</translation>
    </message>
    <message>
        <source>Waiting on others</source>
        <translation>In attesa di altri</translation>
    </message>
    <message>
        <source>Second level</source>
        <translation>Secondo livello</translation>
    </message>
    <message>
        <source>Tickets at the second level</source>
        <translation>Ticket al secondo livello</translation>
    </message>
    <message>
        <source>Nothing waits at the second level.</source>
        <translation>Al secondo livello non c&apos;è nulla in attesa.</translation>
    </message>
    <message>
        <source>What the first level passes up comes here by itself: first what is to be taken, then what is in charge, then what waits on others.</source>
        <translation>Ciò che il primo livello passa arriva qui da solo: prima quanto è da prendere, poi quanto è in carico, infine quanto attende altri.</translation>
    </message>
    <message>
        <source>Shows or folds the facts</source>
        <translation>Mostra o chiude i dati del ticket</translation>
    </message>
    <message>
        <source>Your roles take no tickets at the second level.</source>
        <translation>I tuoi ruoli non prendono ticket al secondo livello.</translation>
    </message>
    <message>
        <source>Nothing is waiting to be taken.</source>
        <translation>Non c&apos;è nulla da prendere.</translation>
    </message>
    <message>
        <source>Go to the list of tickets to take the next one from.</source>
        <translation>Vai all&apos;elenco dei ticket da cui prendere il prossimo.</translation>
    </message>
    <message>
        <source>by time left</source>
        <translation>per tempo rimasto</translation>
    </message>
</context>
<context>
    <name>sportello::ui::Facts</name>
    <message>
        <source>Open for</source>
        <translation>Aperto da</translation>
    </message>
    <message>
        <source>Was open for</source>
        <translation>È stato aperto per</translation>
    </message>
    <message>
        <source>Reopened</source>
        <translation>Riaperto</translation>
    </message>
    <message>
        <source>Opened</source>
        <translation>Aperto</translation>
    </message>
    <message>
        <source>At 2nd level</source>
        <translation>Al 2° livello</translation>
    </message>
    <message>
        <source>for %1</source>
        <translation>da %1</translation>
    </message>
    <message>
        <source>Chasers</source>
        <translation>Solleciti</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Chi</translation>
    </message>
    <message>
        <source>Reference</source>
        <translation>Riferimento</translation>
    </message>
    <message>
        <source>Wake-up</source>
        <translation>Risveglio</translation>
    </message>
    <message>
        <source>%1, to resume now</source>
        <translation>%1, da riprendere ora</translation>
    </message>
    <message>
        <source>What the first level knows</source>
        <translation>Che cosa sa il primo livello</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Perché</translation>
    </message>
    <message>
        <source>Tried</source>
        <translation>Provato</translation>
    </message>
    <message>
        <source>By</source>
        <translation>Da</translation>
    </message>
    <message>
        <source>Who does what</source>
        <translation>Chi fa cosa</translation>
    </message>
    <message>
        <source>Team</source>
        <translation>Gruppo</translation>
    </message>
    <message>
        <source>In charge</source>
        <translation>In carico</translation>
    </message>
    <message>
        <source>nobody yet</source>
        <translation>ancora nessuno</translation>
    </message>
    <message>
        <source>Came from</source>
        <translation>Arriva da</translation>
    </message>
    <message>
        <source>Time left</source>
        <translation>Tempo rimasto</translation>
    </message>
    <message>
        <source>Was due</source>
        <translation>Scadeva</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>Scade</translation>
    </message>
    <message>
        <source>Clock</source>
        <translation>Orologio</translation>
    </message>
    <message>
        <source>stopped by the hold, with %1 left</source>
        <translation>fermo per l&apos;attesa, restano %1</translation>
    </message>
    <message>
        <source>Chasers sent</source>
        <translation>Solleciti inviati</translation>
    </message>
</context>
<context>
    <name>sportello::ui::FactsColumn</name>
    <message>
        <source>Facts of the ticket</source>
        <translation>Dati del ticket</translation>
    </message>
</context>
<context>
    <name>sportello::ui::Findings</name>
    <message>
        <source>No desk can be had there</source>
        <translation>Lì non può stare uno sportello</translation>
    </message>
    <message>
        <source>It cannot be shared as it is</source>
        <translation>Così non si può condividere</translation>
    </message>
    <message>
        <source>The server does not let you in</source>
        <translation>Il server non ti fa entrare</translation>
    </message>
    <message>
        <source>That is no desk for this program</source>
        <translation>Non è uno sportello per questo programma</translation>
    </message>
    <message>
        <source>The file is there and can be written</source>
        <translation>Il file c&apos;è e si può scrivere</translation>
    </message>
    <message>
        <source>The file can be made there</source>
        <translation>Il file si può creare lì</translation>
    </message>
    <message>
        <source>It is a desk of Sportello, schema %1</source>
        <translation>È uno sportello, schema %1</translation>
    </message>
    <message>
        <source>A folder that machines share (%1)</source>
        <translation>Una cartella condivisa fra più computer (%1)</translation>
    </message>
    <message>
        <source>Its locks hold</source>
        <translation>Il blocco dei file funziona</translation>
    </message>
    <message>
        <source>The server answers and lets you in</source>
        <translation>Il server risponde e ti fa entrare</translation>
    </message>
    <message>
        <source>The server is on this computer</source>
        <translation>Il server è su questo computer</translation>
    </message>
    <message>
        <source>The way there is encrypted (%1)</source>
        <translation>Il collegamento è cifrato (%1)</translation>
    </message>
    <message numerus="yes">
        <source>There is room for %n more console(s)</source>
        <translation>
            <numerusform>C&apos;è posto per un&apos;altra console</numerusform>
            <numerusform>C&apos;è posto per altre %n console</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, last changed %2</source>
        <translation>%1, ultima modifica %2</translation>
    </message>
    <message>
        <source>%1 are free on its disk</source>
        <translation>%1 liberi sul disco</translation>
    </message>
    <message>
        <source>The same as this program&apos;s</source>
        <translation>Lo stesso di questo programma</translation>
    </message>
    <message>
        <source>Good for a few consoles: writing is slower there. For more than five a server is better.</source>
        <translation>Va bene per poche console: lì si scrive più lentamente. Oltre le cinque conviene un server.</translation>
    </message>
    <message>
        <source>Tried against whoever has it open now</source>
        <translation>Provato con chi lo ha aperto ora</translation>
    </message>
    <message>
        <source>Nothing travels over a network</source>
        <translation>Nulla viaggia in rete</translation>
    </message>
    <message>
        <source>Its certificate is the right one</source>
        <translation>Il suo certificato è quello giusto</translation>
    </message>
    <message>
        <source>Soon nobody more gets in: tell whoever runs the server</source>
        <translation>Presto non entra più nessuno: dillo a chi gestisce il server</translation>
    </message>
    <message>
        <source>Two connections each</source>
        <translation>Due connessioni ciascuna</translation>
    </message>
</context>
<context>
    <name>sportello::ui::FindingsView</name>
    <message>
        <source>%1 s</source>
        <translation>%1 s</translation>
    </message>
</context>
<context>
    <name>sportello::ui::HistoryModel</name>
    <message>
        <source>taken back</source>
        <translation>annullato</translation>
    </message>
    <message>
        <source>Internal note</source>
        <translation>Nota interna</translation>
    </message>
    <message>
        <source>Message to the requester</source>
        <translation>Messaggio al richiedente</translation>
    </message>
</context>
<context>
    <name>sportello::ui::HoldStopsForm</name>
    <message>
        <source>Holds that stop a clock</source>
        <translation>Sospensioni che fermano un tempo</translation>
    </message>
    <message>
        <source>Set the holds</source>
        <translation>Imposta le sospensioni</translation>
    </message>
    <message>
        <source>While a ticket is on hold for one of these reasons, that clock stands still; for the others it runs on. It holds from now on, for holds that last too.</source>
        <translation>Mentre un ticket è sospeso per uno di questi motivi, quel tempo sta fermo; per gli altri continua a scorrere. Vale da adesso, anche per le sospensioni in corso.</translation>
    </message>
    <message>
        <source>Whose clock</source>
        <translation>Quale tempo</translation>
    </message>
    <message>
        <source>From always on, for what has passed too</source>
        <translation>Da sempre, anche per ciò che è passato</translation>
    </message>
</context>
<context>
    <name>sportello::ui::HoursForm</name>
    <message>
        <source>Change the hours</source>
        <translation>Cambia l&apos;orario</translation>
    </message>
    <message>
        <source>Set the hours</source>
        <translation>Imposta l&apos;orario</translation>
    </message>
    <message>
        <source>Hours of one day: 08:00-13:00, 14:00-18:00, or 24h for the whole day; nothing where there is no service.</source>
        <translation>Orario di un giorno: 08:00-13:00, 14:00-18:00, oppure 24h per il giorno intero; niente dove non c&apos;è servizio.</translation>
    </message>
    <message>
        <source>Whose hours</source>
        <translation>Orario di chi</translation>
    </message>
    <message>
        <source>no service</source>
        <translation>nessun servizio</translation>
    </message>
    <message>
        <source>Closed on public holidays</source>
        <translation>Chiuso nei giorni festivi</translation>
    </message>
    <message>
        <source>Patron saint&apos;s day</source>
        <translation>Giorno del patrono</translation>
    </message>
    <message>
        <source>none, or 19/9</source>
        <translation>nessuno, o 19/9</translation>
    </message>
    <message>
        <source>Patron saint</source>
        <translation>Santo patrono</translation>
    </message>
    <message>
        <source>From when on</source>
        <translation>Da quando</translation>
    </message>
    <message>
        <source>always</source>
        <translation>da sempre</translation>
    </message>
    <message>
        <source>now, or 1/6/2026 08:00</source>
        <translation>adesso, o 1/6/2026 08:00</translation>
    </message>
    <message>
        <source>That is no day of the year. Write day and month, as 19/9, or leave it empty.</source>
        <translation>Non è un giorno dell&apos;anno. Scrivi giorno e mese, come 19/9, o lascia vuoto.</translation>
    </message>
    <message>
        <source>Hours are set already from %1 on: these take their place.</source>
        <translation>Dal %1 è già impostato un orario: questo prende il suo posto.</translation>
    </message>
    <message>
        <source>From %1 on other hours are set already: those that are set here end then.</source>
        <translation>Dal %1 è già impostato un altro orario: quello che imposti qui vale fino ad allora.</translation>
    </message>
    <message>
        <source>in leap years only</source>
        <translation>solo negli anni bisestili</translation>
    </message>
    <message>
        <source>The contract&apos;s service is owed on every day, and these hours leave some out.</source>
        <translation>Il servizio del contratto è dovuto tutti i giorni, e questi orari ne lasciano fuori alcuni.</translation>
    </message>
</context>
<context>
    <name>sportello::ui::KeysPage</name>
    <message>
        <source>Keys</source>
        <translation>Tasti</translation>
    </message>
    <message>
        <source>Ctrl+Enter saves a form, Enter opens a row, Esc goes one step back: here, to the page. All actions stand in the menu (F10).</source>
        <translation>Ctrl+Invio salva un modulo, Invio apre una riga, Esc torna indietro di un passo: da qui, alla pagina. Tutte le azioni stanno nel menu (F10).</translation>
    </message>
</context>
<context>
    <name>sportello::ui::Legend</name>
    <message>
        <source>Shows or hides this part of the chart</source>
        <translation>Mostra o nasconde questa parte del grafico</translation>
    </message>
</context>
<context>
    <name>sportello::ui::LoginPage</name>
    <message>
        <source>Sit down at the desk</source>
        <translation>Siediti allo sportello</translation>
    </message>
    <message>
        <source>The database</source>
        <translation>Il database</translation>
    </message>
    <message>
        <source>Database: %1</source>
        <translation>Database: %1</translation>
    </message>
    <message>
        <source>Login</source>
        <translation>Utente</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Password</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Entra</translation>
    </message>
    <message>
        <source>Your login is needed.</source>
        <translation>Serve il tuo utente.</translation>
    </message>
    <message>
        <source>Another desk…</source>
        <translation>Altro sportello…</translation>
    </message>
</context>
<context>
    <name>sportello::ui::Marks</name>
    <message>
        <source>In service</source>
        <translation>In servizio</translation>
    </message>
    <message>
        <source>Closed on this day of the week</source>
        <translation>Chiuso in questo giorno della settimana</translation>
    </message>
    <message>
        <source>Holiday</source>
        <translation>Festivo</translation>
    </message>
    <message>
        <source>Patron saint</source>
        <translation>Santo patrono</translation>
    </message>
    <message>
        <source>Closing day</source>
        <translation>Chiusura</translation>
    </message>
    <message>
        <source>Extraordinary opening</source>
        <translation>Apertura straordinaria</translation>
    </message>
    <message>
        <source>Opening beyond the cap</source>
        <translation>Apertura oltre massimale</translation>
    </message>
    <message>
        <source>No hours set</source>
        <translation>Orario non impostato</translation>
    </message>
    <message>
        <source>H</source>
        <comment>holiday, one letter beside a day&apos;s number; each of these letters differs from the others</comment>
        <translation>F</translation>
    </message>
    <message>
        <source>P</source>
        <comment>patron saint, one letter beside a day&apos;s number</comment>
        <translation>P</translation>
    </message>
    <message>
        <source>C</source>
        <comment>closing day, one letter beside a day&apos;s number</comment>
        <translation>C</translation>
    </message>
    <message>
        <source>E</source>
        <comment>extraordinary opening, one letter beside a day&apos;s number</comment>
        <translation>A</translation>
    </message>
    <message>
        <source>B</source>
        <comment>opening beyond the cap, one letter beside a day&apos;s number</comment>
        <translation>M</translation>
    </message>
    <message>
        <source>The clocks go forward: this day has 23 hours, and none from 02:00 to 03:00.</source>
        <translation>Comincia l&apos;ora legale: il giorno ha 23 ore, e quella dalle 02:00 alle 03:00 non c&apos;è.</translation>
    </message>
    <message>
        <source>The clocks go back: this day has 25 hours, and twice the one from 02:00 to 03:00.</source>
        <translation>Finisce l&apos;ora legale: il giorno ha 25 ore, e quella dalle 02:00 alle 03:00 c&apos;è due volte.</translation>
    </message>
</context>
<context>
    <name>sportello::ui::MergeView</name>
    <message>
        <source>Save both together</source>
        <translation>Salva unione</translation>
    </message>
    <message>
        <source>Back to writing</source>
        <translation>Torna a scrivere</translation>
    </message>
    <message>
        <source>Saved by %1 while you wrote.</source>
        <translation>Salvato da %1 mentre scrivevi.</translation>
    </message>
    <message numerus="yes">
        <source>Of %n field(s) you choose whose stays; the others go together by themselves.</source>
        <translation>
            <numerusform>Di %n campo scegli tu quale resta; il resto si unisce da solo.</numerusform>
            <numerusform>Di %n campi scegli tu quale resta; il resto si unisce da solo.</numerusform>
        </translation>
    </message>
    <message>
        <source>What you typed is safe.</source>
        <translation>Il tuo testo è al sicuro.</translation>
    </message>
    <message>
        <source>%1, %2: %3</source>
        <translation>%1, %2: %3</translation>
    </message>
    <message>
        <source>Before: %1</source>
        <translation>Prima: %1</translation>
    </message>
    <message>
        <source>%1: you choose</source>
        <translation>%1: scegli tu</translation>
    </message>
    <message>
        <source>Before</source>
        <comment>a field&apos;s value</comment>
        <translation>Prima</translation>
    </message>
    <message>
        <source>You, not saved yet</source>
        <translation>Tu, non ancora salvato</translation>
    </message>
    <message>
        <source>yours</source>
        <comment>a field&apos;s new value</comment>
        <translation>la tua modifica</translation>
    </message>
    <message>
        <source>%1 (%2; it was: %3)</source>
        <translation>%1 (%2; prima: %3)</translation>
    </message>
    <message>
        <source>Choose whose stays: %1.</source>
        <translation>Scegli quale resta: %1.</translation>
    </message>
</context>
<context>
    <name>sportello::ui::Notices</name>
    <message numerus="yes">
        <source>%n more notice(s)</source>
        <translation>
            <numerusform>un altro avviso</numerusform>
            <numerusform>altri %n avvisi</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sportello::ui::OpeningForm</name>
    <message>
        <source>Add an opening</source>
        <translation>Aggiungi un&apos;apertura</translation>
    </message>
    <message>
        <source>Add the opening</source>
        <translation>Aggiungi l&apos;apertura</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Genere</translation>
    </message>
    <message>
        <source>Day of the vote</source>
        <translation>Giorno del voto</translation>
    </message>
    <message>
        <source>as 24/5/2026</source>
        <translation>come 24/5/2026</translation>
    </message>
    <message>
        <source>First day</source>
        <translation>Primo giorno</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>Ultimo giorno</translation>
    </message>
    <message>
        <source>the same day</source>
        <translation>lo stesso giorno</translation>
    </message>
    <message>
        <source>Asked for on</source>
        <translation>Chiesta il</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Nota</translation>
    </message>
    <message>
        <source>Hours</source>
        <translation>Orario</translation>
    </message>
    <message>
        <source>Asked for by (wanted)</source>
        <translation>Chiesta da (serve)</translation>
    </message>
    <message>
        <source>Asked for by</source>
        <translation>Chiesta da</translation>
    </message>
    <message>
        <source>Asked for on (wanted)</source>
        <translation>Chiesta il (serve)</translation>
    </message>
    <message>
        <source>End of all operations</source>
        <translation>Fine delle operazioni</translation>
    </message>
    <message>
        <source>run-off included</source>
        <translation>ballottaggio compreso</translation>
    </message>
    <message>
        <source>Elections are open from some days before the vote, as the kind says, to the end of all operations: write the vote&apos;s day, and correct the days it proposes.</source>
        <translation>Per le elezioni si apre alcuni giorni prima del voto, quanti ne dice il genere, fino alla fine di tutte le operazioni: scrivi il giorno del voto, e correggi i giorni che propone.</translation>
    </message>
    <message>
        <source>The body asks for longer hours on some days, with author and date of the request.</source>
        <translation>L&apos;ente chiede un orario più lungo in alcuni giorni, con autore e data della richiesta.</translation>
    </message>
    <message>
        <source>The body asks for some days of opening besides the ordinary hours.</source>
        <translation>L&apos;ente chiede alcuni giorni di apertura oltre l&apos;orario normale.</translation>
    </message>
    <message>
        <source>Authorised by</source>
        <translation>Autorizzata da</translation>
    </message>
    <message>
        <source>Choose a kind of opening.</source>
        <translation>Scegli un genere di apertura.</translation>
    </message>
    <message>
        <source>That is no day. Write it as 24/5/2026.</source>
        <translation>Non è un giorno. Scrivilo come 24/5/2026.</translation>
    </message>
    <message>
        <source>Day of the run-off</source>
        <translation>Giorno del ballottaggio</translation>
    </message>
    <message>
        <source>none, or as 7/6/2026</source>
        <translation>nessuno, o come 7/6/2026</translation>
    </message>
    <message>
        <source>Authorised by (beyond the cap)</source>
        <translation>Autorizzata da (oltre massimale)</translation>
    </message>
    <message numerus="yes">
        <source>%n of these days would lie beyond the cap (oltre massimale). It is recorded all the same: write who authorised it, now or later.</source>
        <translation>
            <numerusform>%n di questi giorni sarebbe oltre massimale. Si registra lo stesso: scrivi chi l&apos;ha autorizzato, adesso o più tardi.</numerusform>
            <numerusform>%n di questi giorni sarebbero oltre massimale. Si registrano lo stesso: scrivi chi li ha autorizzati, adesso o più tardi.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sportello::ui::OpeningPanel</name>
    <message>
        <source>What is said of the chosen opening</source>
        <translation>Che cosa si dice dell&apos;apertura scelta</translation>
    </message>
    <message>
        <source>counts against no cap</source>
        <translation>non conta su alcun massimale</translation>
    </message>
    <message>
        <source>counts against %1</source>
        <translation>conta su %1</translation>
    </message>
    <message>
        <source>None yet. A kind says what hours a day of it has, what begins it and which cap it counts against.</source>
        <translation>Ancora nessuno. Un genere dice che orario ha un suo giorno, che cosa lo fa cominciare e su quale massimale conta.</translation>
    </message>
    <message>
        <source>Kinds of opening</source>
        <translation>Generi di apertura</translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n giorno</numerusform>
            <numerusform>%n giorni</numerusform>
        </translation>
    </message>
    <message>
        <source>None yet. A cap says how many days a year the contract owes; beyond it days are recorded as such.</source>
        <translation>Ancora nessuno. Un massimale dice quanti giorni l&apos;anno deve il contratto; quelli oltre si registrano come tali.</translation>
    </message>
    <message>
        <source>Caps</source>
        <translation>Massimali</translation>
    </message>
    <message>
        <source>No opening is chosen</source>
        <translation>Nessuna apertura scelta</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Numero</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>number of an opening, where it stands</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Days</source>
        <translation>Giorni</translation>
    </message>
    <message numerus="yes">
        <source>%1 (%n day(s))</source>
        <translation>
            <numerusform>%1 (%n giorno)</numerusform>
            <numerusform>%1 (%n giorni)</numerusform>
        </translation>
    </message>
    <message>
        <source>Hours</source>
        <translation>Orario</translation>
    </message>
    <message>
        <source>Vote</source>
        <translation>Voto</translation>
    </message>
    <message>
        <source>Asked by</source>
        <translation>Chiesta da</translation>
    </message>
    <message>
        <source>Asked on</source>
        <translation>Chiesta il</translation>
    </message>
    <message>
        <source>Authorised by</source>
        <translation>Autorizzata da</translation>
    </message>
    <message>
        <source>Cap</source>
        <translation>Massimale</translation>
    </message>
    <message>
        <source>Beyond</source>
        <translation>Oltre</translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) beyond the cap (oltre massimale)</source>
        <translation>
            <numerusform>%n giorno oltre massimale</numerusform>
            <numerusform>%n giorni oltre massimale</numerusform>
        </translation>
    </message>
    <message>
        <source>Counts</source>
        <translation>Conta</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Nota</translation>
    </message>
    <message numerus="yes">
        <source>from %n day(s) before the vote</source>
        <translation>
            <numerusform>da %n giorno prima del voto</numerusform>
            <numerusform>da %n giorni prima del voto</numerusform>
        </translation>
    </message>
    <message>
        <source>a vote proposes no days</source>
        <translation>il voto non propone giorni</translation>
    </message>
    <message>
        <source>%1 (retired)</source>
        <translation>%1 (ritirato)</translation>
    </message>
    <message>
        <source>Run-off</source>
        <translation>Ballottaggio</translation>
    </message>
    <message>
        <source>authorised by %1</source>
        <translation>autorizzata da %1</translation>
    </message>
</context>
<context>
    <name>sportello::ui::OpeningsModel</name>
    <message>
        <source>to come</source>
        <translation>futura</translation>
    </message>
    <message>
        <source>running</source>
        <translation>in corso</translation>
    </message>
    <message>
        <source>over</source>
        <translation>passata</translation>
    </message>
    <message>
        <source>cancelled</source>
        <translation>annullata</translation>
    </message>
    <message>
        <source>no cap</source>
        <translation>nessuno</translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n giorno</numerusform>
            <numerusform>%n giorni</numerusform>
        </translation>
    </message>
    <message>
        <source>asked for by %1</source>
        <translation>chiesta da %1</translation>
    </message>
    <message>
        <source>authorised by %1</source>
        <translation>autorizzata da %1</translation>
    </message>
    <message>
        <source>counts against: %1</source>
        <translation>conta su: %1</translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) beyond the cap</source>
        <translation>
            <numerusform>%n giorno oltre massimale</numerusform>
            <numerusform>%n giorni oltre massimale</numerusform>
        </translation>
    </message>
    <message>
        <source>Days</source>
        <translation>Giorni</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Genere</translation>
    </message>
    <message>
        <source>No.</source>
        <comment>number of days, head of a narrow column</comment>
        <translation>N.</translation>
    </message>
    <message>
        <source>Hours</source>
        <translation>Orario</translation>
    </message>
    <message>
        <source>Asked by</source>
        <translation>Chiesta da</translation>
    </message>
    <message>
        <source>Authorised by</source>
        <translation>Autorizzata da</translation>
    </message>
    <message>
        <source>Counts against</source>
        <translation>Conta su</translation>
    </message>
    <message>
        <source>Beyond the cap</source>
        <translation>Oltre massimale</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Stato</translation>
    </message>
</context>
<context>
    <name>sportello::ui::OpeningsPane</name>
    <message numerus="yes">
        <source>%n in that period of the cap; press the meter again for all</source>
        <translation>
            <numerusform>%n in quel periodo del massimale; premi di nuovo il riquadro per vederle tutte</numerusform>
            <numerusform>%n in quel periodo del massimale; premi di nuovo il riquadro per vederle tutte</numerusform>
        </translation>
    </message>
    <message>
        <source>This contract has no kinds of extraordinary opening yet.</source>
        <translation>Questo contratto non ha ancora generi di apertura straordinaria.</translation>
    </message>
    <message>
        <source>Days on which the service is open besides its ordinary hours are recorded by kind: on request, for elections, longer hours. Begin with a cap, where the contract owes so many days a year, then add the kinds.</source>
        <translation>I giorni di servizio oltre l&apos;orario normale si registrano per genere: a richiesta, per elezioni, orario più lungo. Comincia da un massimale, se il contratto deve tanti giorni l&apos;anno, poi aggiungi i generi.</translation>
    </message>
    <message>
        <source>No extraordinary openings yet.</source>
        <translation>Ancora nessuna apertura straordinaria.</translation>
    </message>
    <message>
        <source>Record here the days on which the service is open besides its ordinary hours: each counts against its kind&apos;s cap, and days beyond it are recorded as such, with who authorised them.</source>
        <translation>Registra qui i giorni in cui il servizio è aperto oltre l&apos;orario normale: ciascuno conta sul massimale del suo genere, e quelli oltre si registrano come tali, con chi li ha autorizzati.</translation>
    </message>
    <message>
        <source>Choose a contract first.</source>
        <translation>Scegli prima un contratto.</translation>
    </message>
    <message>
        <source>Add a kind of opening first.</source>
        <translation>Aggiungi prima un genere di apertura.</translation>
    </message>
    <message>
        <source>There is no cap yet: add one.</source>
        <translation>Non c&apos;è ancora un massimale: aggiungine uno.</translation>
    </message>
    <message>
        <source>The chosen opening is cancelled already.</source>
        <translation>L&apos;apertura scelta è già annullata.</translation>
    </message>
    <message>
        <source>Choose an opening first.</source>
        <translation>Scegli prima un&apos;apertura.</translation>
    </message>
    <message>
        <source>Extraordinary openings</source>
        <translation>Aperture straordinarie</translation>
    </message>
    <message>
        <source>Cancel the opening</source>
        <translation>Annulla l&apos;apertura</translation>
    </message>
    <message>
        <source>Add a kind of opening</source>
        <translation>Aggiungi un genere di apertura</translation>
    </message>
    <message>
        <source>Add the kind</source>
        <translation>Aggiungi il genere</translation>
    </message>
    <message>
        <source>A kind says what hours a day of it has, what begins it, and which cap it counts against.</source>
        <translation>Un genere dice che orario ha un suo giorno, che cosa lo fa cominciare e su quale massimale conta.</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nome</translation>
    </message>
    <message>
        <source>as H24 on request</source>
        <translation>come H24 a richiesta</translation>
    </message>
    <message>
        <source>Hours of a day</source>
        <translation>Orario di un giorno</translation>
    </message>
    <message>
        <source>24h, or 18:00-19:42</source>
        <translation>24h, o 18:00-19:42</translation>
    </message>
    <message>
        <source>What begins it</source>
        <translation>Che cosa lo fa cominciare</translation>
    </message>
    <message>
        <source>Counts against</source>
        <translation>Conta su</translation>
    </message>
    <message>
        <source>Add a cap</source>
        <translation>Aggiungi un massimale</translation>
    </message>
    <message>
        <source>Add the cap</source>
        <translation>Aggiungi il massimale</translation>
    </message>
    <message>
        <source>So many days a year are owed; all kinds that name the cap share them.</source>
        <translation>Tanti giorni l&apos;anno sono dovuti; tutti i generi che indicano il massimale li condividono.</translation>
    </message>
    <message>
        <source>Change a cap</source>
        <translation>Cambia un massimale</translation>
    </message>
    <message>
        <source>Change the cap</source>
        <translation>Cambia il massimale</translation>
    </message>
    <message>
        <source>What lies beyond the cap is counted anew, in past years too; what was recorded stays in the history.</source>
        <translation>Quanto è oltre massimale si riconta, anche negli anni passati; ciò che è stato registrato resta nella storia.</translation>
    </message>
    <message>
        <source>Which cap</source>
        <translation>Quale massimale</translation>
    </message>
    <message>
        <source>Days a year</source>
        <translation>Giorni l&apos;anno</translation>
    </message>
    <message>
        <source>0 to 366</source>
        <translation>da 0 a 366</translation>
    </message>
    <message>
        <source>Over which year</source>
        <translation>Su quale anno</translation>
    </message>
    <message>
        <source>Openings</source>
        <translation>Aperture</translation>
    </message>
    <message>
        <source>Opening added: %1.</source>
        <translation>Apertura aggiunta: %1.</translation>
    </message>
    <message>
        <source>%1, %2. Days that have passed or begun stay open and count, the others are as they were.</source>
        <translation>%1, %2. I giorni già passati o cominciati restano aperti e contano, gli altri tornano com&apos;erano.</translation>
    </message>
    <message>
        <source>The opening was cancelled as far as it had not begun.</source>
        <translation>Apertura annullata per la parte non ancora cominciata.</translation>
    </message>
    <message>
        <source>no cap</source>
        <translation>nessun massimale</translation>
    </message>
    <message>
        <source>Kind of opening added: %1.</source>
        <translation>Genere di apertura aggiunto: %1.</translation>
    </message>
    <message>
        <source>That is no number of days. Write one from 0 to 366.</source>
        <translation>Non è un numero di giorni. Scrivine uno da 0 a 366.</translation>
    </message>
    <message>
        <source>Cap added: %1.</source>
        <translation>Massimale aggiunto: %1.</translation>
    </message>
    <message>
        <source>Cap changed: %1.</source>
        <translation>Massimale cambiato: %1.</translation>
    </message>
    <message>
        <source>No openings in that period of the cap.</source>
        <translation>Nessuna apertura in quel periodo del massimale.</translation>
    </message>
    <message>
        <source>Press its meter again to see all.</source>
        <translation>Premi di nuovo il riquadro per vederle tutte.</translation>
    </message>
    <message>
        <source>There is no kind of opening that could be retired.</source>
        <translation>Non c&apos;è un genere di apertura da ritirare.</translation>
    </message>
    <message>
        <source>Change a kind of opening</source>
        <translation>Cambia un genere di apertura</translation>
    </message>
    <message>
        <source>Change the kind</source>
        <translation>Cambia il genere</translation>
    </message>
    <message>
        <source>Retire a kind of opening</source>
        <translation>Ritira un genere di apertura</translation>
    </message>
    <message>
        <source>Retire the kind</source>
        <translation>Ritira il genere</translation>
    </message>
    <message>
        <source>There are no more openings of it. Those that there are stay, and go on counting.</source>
        <translation>Non se ne fanno altre aperture. Quelle che ci sono restano, e continuano a contare.</translation>
    </message>
    <message>
        <source>Which kind</source>
        <translation>Quale genere</translation>
    </message>
    <message>
        <source>Days before the vote</source>
        <translation>Giorni prima del voto</translation>
    </message>
    <message>
        <source>0 to 366; none: a vote proposes no days</source>
        <translation>da 0 a 366; niente: il voto non propone giorni</translation>
    </message>
    <message>
        <source>Write how many days, from 0 to 366.</source>
        <translation>Scrivi quanti giorni, da 0 a 366.</translation>
    </message>
    <message>
        <source>Kind of opening changed: %1.</source>
        <translation>Genere di apertura cambiato: %1.</translation>
    </message>
    <message>
        <source>Kind of opening retired: %1.</source>
        <translation>Genere di apertura ritirato: %1.</translation>
    </message>
    <message>
        <source>There is no kind of opening that could be changed.</source>
        <translation>Non c&apos;è un genere di apertura da cambiare.</translation>
    </message>
    <message>
        <source>Who authorises such openings, and of elections from how many days before the vote they are proposed. The openings that there are stay as they are.</source>
        <translation>Chi autorizza queste aperture e, per le elezioni, da quanti giorni prima del voto sono proposte. Le aperture che ci sono restano come sono.</translation>
    </message>
    <message>
        <source>Authorised by</source>
        <translation>Autorizzata da</translation>
    </message>
    <message>
        <source>as the contract says</source>
        <translation>come dice il contratto</translation>
    </message>
    <message>
        <source>No day of the chosen opening lies beyond a cap.</source>
        <translation>Nessun giorno dell&apos;apertura scelta è oltre massimale.</translation>
    </message>
    <message>
        <source>Record the authorisation</source>
        <translation>Registra l&apos;autorizzazione</translation>
    </message>
    <message>
        <source>Record it</source>
        <translation>Registrala</translation>
    </message>
    <message numerus="yes">
        <source>%1, %2: %n day(s) beyond the cap (oltre massimale).</source>
        <translation>
            <numerusform>%1, %2: %n giorno oltre massimale.</numerusform>
            <numerusform>%1, %2: %n giorni oltre massimale.</numerusform>
        </translation>
    </message>
    <message>
        <source>Authorisation recorded: %1.</source>
        <translation>Autorizzazione registrata: %1.</translation>
    </message>
</context>
<context>
    <name>sportello::ui::OutgoingBar</name>
    <message>
        <source>Outgoing</source>
        <comment>messages that go out</comment>
        <translation>In uscita</translation>
    </message>
    <message>
        <source>Which messages are shown</source>
        <translation>Quali messaggi si vedono</translation>
    </message>
    <message>
        <source>Contract of the messages</source>
        <translation>Contratto dei messaggi</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Riprova</translation>
    </message>
    <message>
        <source>What waits for somebody</source>
        <translation>Ciò che attende qualcuno</translation>
    </message>
    <message>
        <source>All messages</source>
        <translation>Tutti i messaggi</translation>
    </message>
    <message>
        <source>All my contracts</source>
        <translation>Tutti i miei contratti</translation>
    </message>
</context>
<context>
    <name>sportello::ui::OutgoingModel</name>
    <message>
        <source>%1 (team)</source>
        <translation>%1 (gruppo)</translation>
    </message>
    <message>
        <source>To be said by phone</source>
        <translation>Da dire per telefono</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>a state, what the mail program said</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>to %1</source>
        <comment>a receiver</comment>
        <translation>a %1</translation>
    </message>
    <message>
        <source>ticket %1</source>
        <translation>ticket %1</translation>
    </message>
    <message>
        <source>written %1</source>
        <comment>a moment</comment>
        <translation>scritto %1</translation>
    </message>
    <message>
        <source>Written</source>
        <comment>head of a column: when a message was</comment>
        <translation>Scritto</translation>
    </message>
    <message>
        <source>To</source>
        <comment>head of a column: receivers</comment>
        <translation>A</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>Oggetto</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Genere</translation>
    </message>
    <message>
        <source>Ticket</source>
        <translation>Ticket</translation>
    </message>
    <message>
        <source>Contract</source>
        <translation>Contratto</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Stato</translation>
    </message>
    <message>
        <source>Tries</source>
        <comment>head of a column: how often it was sent</comment>
        <translation>Tentativi</translation>
    </message>
    <message>
        <source>call %1</source>
        <translation>chiamata %1</translation>
    </message>
</context>
<context>
    <name>sportello::ui::OutgoingPage</name>
    <message>
        <source>Go to the messages that go out first.</source>
        <translation>Vai prima ai messaggi in uscita.</translation>
    </message>
    <message>
        <source>Messages that go out, newest first</source>
        <translation>Messaggi in uscita, dal più recente</translation>
    </message>
    <message>
        <source>No message waits for anybody.</source>
        <translation>Nessun messaggio attende qualcuno.</translation>
    </message>
    <message>
        <source>No message is in this state.</source>
        <translation>Nessun messaggio è in questo stato.</translation>
    </message>
    <message>
        <source>The steps of a contract write chasers and notices here as time runs out. Those without an address are said by phone; choose another state above to see what has gone.</source>
        <translation>I passi di un contratto scrivono qui solleciti e avvisi man mano che il tempo scade. Quelli senza indirizzo si dicono per telefono; scegli sopra un altro stato per vedere ciò che è partito.</translation>
    </message>
    <message>
        <source>It is not about one ticket.</source>
        <translation>Non riguarda un solo ticket.</translation>
    </message>
    <message>
        <source>Choose a message first.</source>
        <translation>Scegli prima un messaggio.</translation>
    </message>
    <message>
        <source>Your roles let you read this contract&apos;s messages, not decide about them.</source>
        <translation>I tuoi ruoli ti lasciano leggere i messaggi di questo contratto, non decidere su di essi.</translation>
    </message>
    <message>
        <source>That can&apos;t be done with it: %1.</source>
        <translation>Non si può fare con questo messaggio: %1.</translation>
    </message>
    <message>
        <source>It has no e-mail address: call them, and record that it was said.</source>
        <translation>Non ha un indirizzo e-mail: telefona, e registra che è stato detto.</translation>
    </message>
    <message>
        <source>Said by phone: %1.</source>
        <translation>Detto per telefono: %1.</translation>
    </message>
    <message>
        <source>Withdrawn: the message to %1.</source>
        <translation>Ritirato: il messaggio a %1.</translation>
    </message>
    <message>
        <source>Waits to be sent again: the message to %1.</source>
        <translation>Attende di essere inviato di nuovo: il messaggio a %1.</translation>
    </message>
    <message>
        <source>Something was done with this message meanwhile. Nothing of yours was written; it is shown as it stands now.</source>
        <translation>Nel frattempo qualcosa è già stato fatto con questo messaggio. Del tuo non è stato scritto nulla; lo vedi com&apos;è adesso.</translation>
    </message>
    <message>
        <source>It is about a lost call, not about a ticket.</source>
        <translation>Riguarda una chiamata persa, non un ticket.</translation>
    </message>
</context>
<context>
    <name>sportello::ui::OutgoingPanel</name>
    <message>
        <source>What is said of the chosen message</source>
        <translation>Ciò che si sa del messaggio scelto</translation>
    </message>
    <message>
        <source>No message is chosen</source>
        <translation>Nessun messaggio è scelto</translation>
    </message>
    <message>
        <source>What is to be said</source>
        <translation>Che cosa dire</translation>
    </message>
    <message>
        <source>The text as it goes</source>
        <translation>Il testo così come parte</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>Oggetto</translation>
    </message>
    <message>
        <source>It has no e-mail address: call them, say it, and record that you did.</source>
        <translation>Non ha un indirizzo e-mail: telefona, dillo, e registra di averlo fatto.</translation>
    </message>
    <message>
        <source>It leaves by itself; until then it can be withdrawn or said by phone.</source>
        <translation>Parte da solo; fino ad allora si può ritirare o dire per telefono.</translation>
    </message>
    <message>
        <source>The mail program did not take it, and it is not tried again by itself.</source>
        <translation>Il programma di posta non l&apos;ha accettato, e da solo non si riprova.</translation>
    </message>
    <message>
        <source>The mail program ended without saying whether it took it. Ask whether it arrived before you send it again.</source>
        <translation>Il programma di posta è finito senza dire se l&apos;ha accettato. Chiedi se è arrivato prima di inviarlo di nuovo.</translation>
    </message>
    <message>
        <source>It does not leave; it can be sent all the same.</source>
        <translation>Non parte; si può inviare lo stesso.</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Stato</translation>
    </message>
    <message>
        <source>To be said by phone</source>
        <translation>Da dire per telefono</translation>
    </message>
    <message>
        <source>Mail program</source>
        <translation>Programma di posta</translation>
    </message>
    <message>
        <source>Tries</source>
        <translation>Tentativi</translation>
    </message>
    <message>
        <source>Leaves from</source>
        <translation>Parte dal</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>Dal</translation>
    </message>
    <message>
        <source>Seen to by</source>
        <translation>Se n&apos;è occupato</translation>
    </message>
    <message>
        <source>%1 % of “%2” had passed</source>
        <comment>a step&apos;s share of a target</comment>
        <translation>era passato il %1 % di «%2»</translation>
    </message>
    <message>
        <source>repeated for the %1. time</source>
        <translation>ripetuto per la %1ª volta</translation>
    </message>
    <message>
        <source>The message</source>
        <translation>Il messaggio</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Genere</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Indirizzo</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Perché</translation>
    </message>
    <message>
        <source>Ticket</source>
        <translation>Ticket</translation>
    </message>
    <message>
        <source>Contract</source>
        <translation>Contratto</translation>
    </message>
    <message>
        <source>Written</source>
        <translation>Scritto</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Numero</translation>
    </message>
    <message>
        <source>Call</source>
        <translation>Chiamata</translation>
    </message>
</context>
<context>
    <name>sportello::ui::Roster</name>
    <message>
        <source>Operator no. %1</source>
        <translation>Operatore n. %1</translation>
    </message>
    <message>
        <source>not at work there any more</source>
        <translation>non lavora più qui</translation>
    </message>
    <message>
        <source>%1: %2 of %3 present</source>
        <translation>%1: presenti %2 su %3</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 su %2</translation>
    </message>
    <message>
        <source>%1–%2 of %3</source>
        <translation>%1–%2 su %3</translation>
    </message>
    <message>
        <source>%1: covered, %2 present</source>
        <translation>%1: coperto, presenti %2</translation>
    </message>
    <message numerus="yes">
        <source>%1: %n gap(s)</source>
        <translation>
            <numerusform>%1: %n scoperto</numerusform>
            <numerusform>%1: %n scoperti</numerusform>
        </translation>
    </message>
    <message>
        <source>No. %1: off on this day alone, in the place of the week&apos;s hours</source>
        <translation>N. %1: assente in questo solo giorno, al posto dell&apos;orario della settimana</translation>
    </message>
    <message>
        <source>No. %1: this day alone, in the place of the week&apos;s hours</source>
        <translation>N. %1: solo questo giorno, al posto dell&apos;orario della settimana</translation>
    </message>
    <message>
        <source>every week from %1 to %2</source>
        <translation>ogni settimana dal %1 al %2</translation>
    </message>
    <message>
        <source>every week from %1 on</source>
        <translation>ogni settimana dal %1</translation>
    </message>
    <message>
        <source>No. %1: %2: %3</source>
        <translation>N. %1: %2: %3</translation>
    </message>
    <message>
        <source>off</source>
        <translation>assente</translation>
    </message>
    <message>
        <source>on this day alone, in the place of the week&apos;s hours</source>
        <translation>solo in questo giorno, al posto dell&apos;orario della settimana</translation>
    </message>
    <message>
        <source>not counted: %1</source>
        <translation>non conta: %1</translation>
    </message>
</context>
<context>
    <name>sportello::ui::RosterDayForm</name>
    <message>
        <source>Set one day of presence</source>
        <translation>Imposta un solo giorno di turno</translation>
    </message>
    <message>
        <source>Set the day</source>
        <translation>Imposta il giorno</translation>
    </message>
    <message>
        <source>%1, %2: the hours of this day alone, in the place of the week&apos;s. What has passed of today stays.</source>
        <translation>%1, %2: l&apos;orario di questo solo giorno, al posto di quello della settimana. Di oggi, ciò che è passato resta.</translation>
    </message>
    <message>
        <source>Off: not there on this day</source>
        <translation>Assente in questo giorno</translation>
    </message>
    <message>
        <source>Hours</source>
        <translation>Orario</translation>
    </message>
    <message>
        <source>08:00-13:00, 14:00-18:00</source>
        <translation>08:00-13:00, 14:00-18:00</translation>
    </message>
    <message>
        <source>There are no hours. Write them, or tick that they are off on this day.</source>
        <translation>Manca l&apos;orario. Scrivilo, o spunta che in questo giorno è assente.</translation>
    </message>
</context>
<context>
    <name>sportello::ui::RosterForm</name>
    <message>
        <source>Where</source>
        <translation>Dove</translation>
    </message>
    <message>
        <source>Changes so far</source>
        <translation>Modifiche finora</translation>
    </message>
</context>
<context>
    <name>sportello::ui::RosterModel</name>
    <message>
        <source>off</source>
        <comment>not at work on that day</comment>
        <translation>assente</translation>
    </message>
    <message>
        <source>not counted</source>
        <comment>mark in a narrow cell</comment>
        <translation>non conta</translation>
    </message>
    <message>
        <source>one day</source>
        <comment>mark in a narrow cell: hours of one day alone</comment>
        <translation>un giorno</translation>
    </message>
    <message>
        <source>%1, %2: being read</source>
        <translation>%1, %2: in lettura</translation>
    </message>
    <message>
        <source>not on the roster</source>
        <translation>non di turno</translation>
    </message>
    <message>
        <source>%1: %2. %3</source>
        <comment>operator, their hours, how the day is covered</comment>
        <translation>%1: %2. %3</translation>
    </message>
    <message>
        <source>%1, would not be counted: %2</source>
        <translation>%1, non conterebbe: %2</translation>
    </message>
</context>
<context>
    <name>sportello::ui::RosterPane</name>
    <message>
        <source>Roster, %1</source>
        <translation>Turni, %1</translation>
    </message>
    <message>
        <source>being read…</source>
        <translation>in lettura…</translation>
    </message>
    <message>
        <source>The week is covered.</source>
        <translation>La settimana è coperta.</translation>
    </message>
    <message numerus="yes">
        <source>%n gap(s) in the week</source>
        <translation>
            <numerusform>%n scoperto nella settimana</numerusform>
            <numerusform>%n scoperti nella settimana</numerusform>
        </translation>
    </message>
    <message>
        <source>Choose a contract first.</source>
        <translation>Scegli prima un contratto.</translation>
    </message>
    <message>
        <source>Choose an operator first.</source>
        <translation>Scegli prima un operatore.</translation>
    </message>
    <message>
        <source>The week is being read.</source>
        <translation>La settimana è in lettura.</translation>
    </message>
    <message>
        <source>That day has passed, and who was on the roster stays true. Choose today or a day to come.</source>
        <translation>Quel giorno è passato, e chi era di turno resta vero. Scegli oggi o un giorno futuro.</translation>
    </message>
    <message>
        <source>On the chosen day they have no entry that goes on after today.</source>
        <translation>Nel giorno scelto non ha voci che proseguano dopo oggi.</translation>
    </message>
    <message>
        <source>Set the hours of service first: without them there are no gaps.</source>
        <translation>Imposta prima gli orari di servizio: senza, non ci sono scoperti.</translation>
    </message>
    <message>
        <source>There is no gap in the year that follows.</source>
        <translation>Nell&apos;anno che segue non ci sono scoperti.</translation>
    </message>
    <message>
        <source>Nobody works on this contract yet.</source>
        <translation>Nessuno lavora ancora su questo contratto.</translation>
    </message>
    <message>
        <source>The roster says who is present when, and whether that covers the hours of service. Give somebody a role on the contract first, with: sportelloctl operator add LOGIN --name NAME --role CONTRACT:agent</source>
        <translation>I turni dicono chi è presente e quando, e se questo copre l&apos;orario di servizio. Dai prima a qualcuno un ruolo sul contratto, con: sportelloctl operator add LOGIN --name NOME --role CONTRATTO:agent</translation>
    </message>
    <message>
        <source>Remove an entry</source>
        <translation>Togli una voce</translation>
    </message>
    <message>
        <source>Remove the entry</source>
        <translation>Togli la voce</translation>
    </message>
    <message>
        <source>Which entry</source>
        <translation>Quale voce</translation>
    </message>
    <message>
        <source>Roster</source>
        <translation>Turni</translation>
    </message>
    <message>
        <source>The week was set on the roster: %1.</source>
        <translation>La settimana è stata impostata nei turni: %1.</translation>
    </message>
    <message>
        <source>The day was set on the roster: %1, %2.</source>
        <translation>Il giorno è stato impostato nei turni: %1, %2.</translation>
    </message>
    <message>
        <source>%1: this day alone</source>
        <translation>%1: solo questo giorno</translation>
    </message>
    <message>
        <source>%1: every week</source>
        <translation>%1: ogni settimana</translation>
    </message>
    <message>
        <source>The entry was removed from the roster as far as it had not begun.</source>
        <translation>Voce tolta dai turni per la parte non ancora cominciata.</translation>
    </message>
    <message>
        <source>%1. The week&apos;s hours hold on it again.</source>
        <translation>%1. Vi torna a valere l&apos;orario della settimana.</translation>
    </message>
    <message>
        <source>%1. It has not begun, and goes as a whole.</source>
        <translation>%1. Non è cominciata, e viene tolta tutta.</translation>
    </message>
    <message>
        <source>%1. Today and what has passed stay; it ends with today.</source>
        <translation>%1. Oggi e ciò che è passato restano; finisce con oggi.</translation>
    </message>
    <message>
        <source>No hours of service yet.</source>
        <translation>Ancora nessun orario di servizio.</translation>
    </message>
</context>
<context>
    <name>sportello::ui::RosterPanel</name>
    <message>
        <source>What is said of the chosen operator and day</source>
        <translation>Ciò che si dice dell&apos;operatore e del giorno scelti</translation>
    </message>
    <message>
        <source>%1, today</source>
        <translation>%1, oggi</translation>
    </message>
    <message>
        <source>off on this day</source>
        <translation>assente in questo giorno</translation>
    </message>
    <message>
        <source>Breaks</source>
        <translation>Pause</translation>
    </message>
    <message>
        <source>Entry</source>
        <translation>Voce</translation>
    </message>
    <message>
        <source>Counts</source>
        <translation>Conta</translation>
    </message>
    <message>
        <source>no: %1</source>
        <translation>no: %1</translation>
    </message>
    <message>
        <source>Not on the roster on this day.</source>
        <translation>Non è di turno in questo giorno.</translation>
    </message>
    <message>
        <source>Under it</source>
        <translation>Sotto</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Oggi</translation>
    </message>
    <message>
        <source>would not be counted: %1</source>
        <translation>non conterebbe: %1</translation>
    </message>
    <message>
        <source>Service</source>
        <translation>Servizio</translation>
    </message>
    <message>
        <source>no hours have been set yet</source>
        <translation>nessun orario è ancora impostato</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Perché</translation>
    </message>
    <message>
        <source>Wanted</source>
        <translation>Richiesti</translation>
    </message>
    <message numerus="yes">
        <source>%n at any time of service</source>
        <comment>people</comment>
        <translation>
            <numerusform>%n persona in ogni momento del servizio</numerusform>
            <numerusform>%n persone in ogni momento del servizio</numerusform>
        </translation>
    </message>
    <message>
        <source>At the desk</source>
        <translation>Allo sportello</translation>
    </message>
    <message>
        <source>covered: %1 present</source>
        <translation>coperto: presenti %1</translation>
    </message>
    <message>
        <source>not covered: %1 present</source>
        <translation>scoperto: presenti %1</translation>
    </message>
    <message>
        <source>Gap %1</source>
        <translation>Scoperto %1</translation>
    </message>
    <message>
        <source>Coverage</source>
        <translation>Copertura</translation>
    </message>
    <message>
        <source>closed: nobody is wanted</source>
        <translation>chiuso: nessuno è richiesto</translation>
    </message>
    <message>
        <source>The day and its gaps</source>
        <translation>Il giorno e i suoi scoperti</translation>
    </message>
</context>
<context>
    <name>sportello::ui::RosterWeekForm</name>
    <message>
        <source>Set a week of presence</source>
        <translation>Imposta una settimana di turni</translation>
    </message>
    <message>
        <source>Set the week</source>
        <translation>Imposta la settimana</translation>
    </message>
    <message>
        <source>%1, every week. Breaks lie between the stretches: 08:00-13:00, 14:00-18:00. It takes the place of what stood there for these days; what has passed stays.</source>
        <translation>%1, ogni settimana. Le pause stanno fra un tratto e l&apos;altro: 08:00-13:00, 14:00-18:00. Sostituisce ciò che c&apos;era in questi giorni; ciò che è passato resta.</translation>
    </message>
    <message>
        <source>not there</source>
        <translation>assente</translation>
    </message>
    <message>
        <source>First day</source>
        <translation>Primo giorno</translation>
    </message>
    <message>
        <source>today</source>
        <translation>oggi</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>Ultimo giorno</translation>
    </message>
    <message>
        <source>it goes on</source>
        <translation>senza fine</translation>
    </message>
    <message>
        <source>That is no day. Write it as 24/5/2026.</source>
        <translation>Non è un giorno. Scrivilo come 24/5/2026.</translation>
    </message>
</context>
<context>
    <name>sportello::ui::RulesNews</name>
    <message>
        <source>Rules and messages stand still here</source>
        <translation>Qui regole e messaggi sono fermi</translation>
    </message>
    <message>
        <source>Rules and messages stand still at this console; it tries again by itself.</source>
        <translation>Su questa console regole e messaggi sono fermi; riprova da sola.</translation>
    </message>
    <message>
        <source>Tickets or calls that a rule could not act on: %1. They are tried again by themselves; if it goes on, tell whoever runs the system.</source>
        <translation>Ticket o chiamate su cui una regola non è riuscita ad agire: %1. Si riprova da sé; se continua, dillo a chi gestisce il sistema.</translation>
    </message>
</context>
<context>
    <name>sportello::ui::Sidebar</name>
    <message>
        <source>Places</source>
        <translation>Luoghi</translation>
    </message>
</context>
<context>
    <name>sportello::ui::SpokenCode</name>
    <message>
        <source>Tell the caller this code:</source>
        <translation>Di&apos; a chi chiama questo codice:</translation>
    </message>
    <message>
        <source>Not sent yet: it is kept on this machine, and sent when the desk is there again. The ticket will be found by this code for ever.</source>
        <translation>Non ancora inviato: è conservato su questa macchina e parte quando lo sportello torna. Con questo codice il ticket si troverà per sempre.</translation>
    </message>
    <message>
        <source>Not sent yet, and it could not be kept on the disk: leave this program open until it is sent. The ticket will be found by this code for ever.</source>
        <translation>Non ancora inviato, e non è stato possibile conservarlo sul disco: lascia aperto il programma finché non parte. Con questo codice il ticket si troverà per sempre.</translation>
    </message>
    <message>
        <source>It was said</source>
        <translation>Detto</translation>
    </message>
</context>
<context>
    <name>sportello::ui::StartPage</name>
    <message>
        <source>Who do you want to be?</source>
        <translation>Chi vuoi essere?</translation>
    </message>
    <message>
        <source>Welcome to Sportello</source>
        <translation>Benvenuti in Sportello</translation>
    </message>
    <message>
        <source>Where do the calls and tickets of this service stand?</source>
        <translation>Dove stanno le chiamate e i ticket di questo servizio?</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Lingua</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>Colori</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Chiaro</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Scuro</translation>
    </message>
    <message>
        <source>Contrast</source>
        <translation>Contrasto</translation>
    </message>
    <message>
        <source>Another desk can be chosen at every log-in.</source>
        <translation>Si può scegliere un altro sportello a ogni accesso.</translation>
    </message>
</context>
<context>
    <name>sportello::ui::StepForm</name>
    <message>
        <source>Not now</source>
        <translation>Non ora</translation>
    </message>
</context>
<context>
    <name>sportello::ui::StepPanel</name>
    <message>
        <source>What is said of the chosen step</source>
        <translation>Ciò che si sa del passo scelto</translation>
    </message>
    <message>
        <source>No step is chosen</source>
        <translation>Nessun passo è scelto</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Quando</translation>
    </message>
    <message>
        <source>%1 % of “%2” has passed, in service</source>
        <comment>a share of a target</comment>
        <translation>è passato il %1 % di «%2», in orario di servizio</translation>
    </message>
    <message>
        <source>For</source>
        <translation>Per</translation>
    </message>
    <message>
        <source>To</source>
        <comment>receiver of a step</comment>
        <translation>A</translation>
    </message>
    <message>
        <source>Team</source>
        <translation>Gruppo</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Indirizzo</translation>
    </message>
    <message>
        <source>none: it is said by phone</source>
        <translation>nessuno: si dice per telefono</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Lingua</translation>
    </message>
    <message>
        <source>Italian</source>
        <translation>Italiano</translation>
    </message>
    <message>
        <source>English</source>
        <translation>Inglese</translation>
    </message>
    <message>
        <source>Repeated</source>
        <translation>Ripetuto</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Motivo</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>Ordine</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>Dal</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Numero</translation>
    </message>
</context>
<context>
    <name>sportello::ui::Steps</name>
    <message>
        <source>Team %1</source>
        <translation>Gruppo %1</translation>
    </message>
    <message>
        <source>To whom</source>
        <translation>A chi</translation>
    </message>
    <message>
        <source>Solution</source>
        <translation>Soluzione</translation>
    </message>
    <message>
        <source>Cause</source>
        <translation>Causa</translation>
    </message>
    <message>
        <source>%1 (proposed)</source>
        <translation>%1 (proposta)</translation>
    </message>
    <message>
        <source>Why it goes up</source>
        <translation>Perché passa al 2° livello</translation>
    </message>
    <message>
        <source>What was tried</source>
        <translation>Che cosa è stato provato</translation>
    </message>
    <message>
        <source>Team</source>
        <translation>Gruppo</translation>
    </message>
    <message>
        <source>Assign</source>
        <translation>Assegna</translation>
    </message>
    <message>
        <source>Pass to second level</source>
        <translation>Passa al 2° livello</translation>
    </message>
    <message>
        <source>Answer to the first level</source>
        <translation>Risposta al 1° livello</translation>
    </message>
    <message>
        <source>Waits for</source>
        <translation>In attesa di</translation>
    </message>
    <message>
        <source>Who is waited for</source>
        <translation>Chi si attende</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>Fino a</translation>
    </message>
    <message>
        <source>Their reference</source>
        <translation>Loro riferimento</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>Esito</translation>
    </message>
    <message>
        <source>What the requester said</source>
        <translation>Che cosa ha detto il richiedente</translation>
    </message>
    <message>
        <source>Record the outcome</source>
        <translation>Registra l&apos;esito</translation>
    </message>
    <message>
        <source>Why it is reopened</source>
        <translation>Perché si riapre</translation>
    </message>
    <message>
        <source>Why it is cancelled</source>
        <translation>Perché si annulla</translation>
    </message>
    <message>
        <source>What was said</source>
        <translation>Che cosa è stato detto</translation>
    </message>
    <message>
        <source>%1 is yours</source>
        <translation>%1 è tuo</translation>
    </message>
    <message>
        <source>%1 assigned</source>
        <translation>%1 assegnato</translation>
    </message>
    <message>
        <source>%1 passed to second level</source>
        <translation>%1 passato al 2° livello</translation>
    </message>
    <message>
        <source>%1 given back to first level</source>
        <translation>%1 restituito al 1° livello</translation>
    </message>
    <message>
        <source>%1 put on hold</source>
        <translation>%1 messo in attesa</translation>
    </message>
    <message>
        <source>%1 resumed</source>
        <translation>%1 ripreso</translation>
    </message>
    <message>
        <source>%1 resolved</source>
        <translation>%1 risolto</translation>
    </message>
    <message>
        <source>%1: outcome recorded</source>
        <translation>%1: esito registrato</translation>
    </message>
    <message>
        <source>%1 closed</source>
        <translation>%1 chiuso</translation>
    </message>
    <message>
        <source>%1 reopened</source>
        <translation>%1 riaperto</translation>
    </message>
    <message>
        <source>%1 cancelled</source>
        <translation>%1 annullato</translation>
    </message>
    <message>
        <source>Chaser recorded on %1</source>
        <translation>Sollecito registrato su %1</translation>
    </message>
    <message>
        <source>Message on %1 sent to the requester</source>
        <translation>Messaggio su %1 inviato al richiedente</translation>
    </message>
    <message>
        <source>Note added to %1</source>
        <translation>Nota aggiunta a %1</translation>
    </message>
    <message>
        <source>Somebody else</source>
        <translation>Un&apos;altra persona</translation>
    </message>
    <message>
        <source>Who chases</source>
        <translation>Chi sollecita</translation>
    </message>
    <message>
        <source>Save the changes</source>
        <translation>Salva le modifiche</translation>
    </message>
    <message>
        <source>%1 changed</source>
        <translation>%1 modificato</translation>
    </message>
    <message>
        <source>Priority of %1 changed</source>
        <translation>Priorità di %1 cambiata</translation>
    </message>
</context>
<context>
    <name>sportello::ui::StepsModel</name>
    <message>
        <source>%1 times, every %2</source>
        <translation>%1 volte, ogni %2</translation>
    </message>
    <message>
        <source>the team that the rules of levels propose</source>
        <translation>il gruppo che propongono le regole dei livelli</translation>
    </message>
    <message>
        <source>at %1 % of “%2”</source>
        <comment>a share of a target</comment>
        <translation>al %1 % di «%2»</translation>
    </message>
    <message>
        <source>for: %1</source>
        <translation>per: %1</translation>
    </message>
    <message>
        <source>At</source>
        <comment>head of a column: a share of a target&apos;s time</comment>
        <translation>Al</translation>
    </message>
    <message>
        <source>Of</source>
        <comment>head of a column: a measure</comment>
        <translation>Di</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>Passo</translation>
    </message>
    <message>
        <source>To</source>
        <comment>head of a column: receivers</comment>
        <translation>A</translation>
    </message>
    <message>
        <source>For</source>
        <translation>Per</translation>
    </message>
    <message>
        <source>Repeated</source>
        <comment>head of a column: a step</comment>
        <translation>Ripetuto</translation>
    </message>
    <message>
        <source>Order</source>
        <comment>head of a column: which step is looked at first</comment>
        <translation>Ordine</translation>
    </message>
</context>
<context>
    <name>sportello::ui::StepsPane</name>
    <message>
        <source>Choose a contract first.</source>
        <translation>Scegli prima un contratto.</translation>
    </message>
    <message>
        <source>Choose a step first.</source>
        <translation>Scegli prima un passo.</translation>
    </message>
    <message>
        <source>Steps as time runs out</source>
        <translation>Passi allo scadere del tempo</translation>
    </message>
    <message>
        <source>Steps in the order in which they are looked at</source>
        <translation>Passi nell&apos;ordine in cui vengono esaminati</translation>
    </message>
    <message>
        <source>Nothing happens by rule as time runs out.</source>
        <translation>Allo scadere del tempo nulla accade per regola.</translation>
    </message>
    <message>
        <source>A step tells or chases somebody, raises the priority or passes the ticket on, when so much of a target&apos;s time has passed.</source>
        <translation>Un passo avvisa o sollecita qualcuno, alza la priorità o passa il ticket, quando è passata una certa quota del tempo di un obiettivo.</translation>
    </message>
    <message>
        <source>Remove the step</source>
        <translation>Togli il passo</translation>
    </message>
    <message>
        <source>Step set: %1.</source>
        <translation>Passo impostato: %1.</translation>
    </message>
    <message>
        <source>Step removed: %1.</source>
        <translation>Passo tolto: %1.</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>Passi</translation>
    </message>
    <message>
        <source>This step: %1. From now on it is not taken any more; what it has done stays, and what it wrote goes out.</source>
        <translation>Questo passo: %1. D&apos;ora in poi non si compie più; ciò che ha fatto resta, e ciò che ha scritto parte.</translation>
    </message>
    <message>
        <source>Step changed: %1.</source>
        <translation>Passo modificato: %1.</translation>
    </message>
</context>
<context>
    <name>sportello::ui::TargetForm</name>
    <message>
        <source>Change the target</source>
        <translation>Modifica l&apos;obiettivo</translation>
    </message>
    <message>
        <source>New target</source>
        <translation>Nuovo obiettivo</translation>
    </message>
    <message>
        <source>Set the target</source>
        <translation>Imposta l&apos;obiettivo</translation>
    </message>
    <message>
        <source>It holds from now on, or from the moment you give: what was due before stays as it was. Of the targets for a ticket the first in their order counts.</source>
        <translation>Vale da adesso, o dal momento che indichi: ciò che era in scadenza prima resta com&apos;era. Degli obiettivi adatti a un ticket conta il primo nell&apos;ordine.</translation>
    </message>
    <message>
        <source>What is to be done in time</source>
        <translation>Che cosa va fatto in tempo</translation>
    </message>
    <message>
        <source>Within</source>
        <translation>Entro</translation>
    </message>
    <message>
        <source>as 30m, 4h, 1h30m or 2d</source>
        <translation>come 30m, 4h, 1h30m o 2d</translation>
    </message>
    <message>
        <source>Elapsed time, nights and holidays too</source>
        <translation>Tempo solare, notti e festivi compresi</translation>
    </message>
    <message>
        <source>Kind of ticket</source>
        <translation>Genere di ticket</translation>
    </message>
    <message>
        <source>any</source>
        <comment>kind of ticket</comment>
        <translation>qualsiasi</translation>
    </message>
    <message>
        <source>Type of contact</source>
        <translation>Tipo di contatto</translation>
    </message>
    <message>
        <source>any</source>
        <comment>type of contact</comment>
        <translation>qualsiasi</translation>
    </message>
    <message>
        <source>Priority</source>
        <translation>Priorità</translation>
    </message>
    <message>
        <source>any</source>
        <comment>priority</comment>
        <translation>qualsiasi</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>Livello</translation>
    </message>
    <message>
        <source>any</source>
        <comment>level</comment>
        <translation>qualsiasi</translation>
    </message>
    <message>
        <source>From when on</source>
        <translation>Da quando</translation>
    </message>
    <message>
        <source>now, or 1/6/2026 08:00</source>
        <translation>adesso, o 1/6/2026 08:00</translation>
    </message>
    <message>
        <source>Try it on the past: from</source>
        <translation>Prova sul passato: dal</translation>
    </message>
    <message>
        <source>as 1/1/2026</source>
        <translation>come 1/1/2026</translation>
    </message>
    <message>
        <source>to, that day too</source>
        <translation>al (compreso)</translation>
    </message>
    <message>
        <source>today</source>
        <translation>oggi</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>Ordine</translation>
    </message>
    <message>
        <source>as it is: %1</source>
        <translation>com&apos;è: %1</translation>
    </message>
    <message>
        <source>found by itself</source>
        <translation>trovato da sé</translation>
    </message>
    <message>
        <source>It takes the place of no. %1: %2, for: %3.</source>
        <translation>Prende il posto del n. %1: %2, per: %3.</translation>
    </message>
    <message>
        <source>That is another case than the chosen target&apos;s, which stays as it is.</source>
        <translation>È un caso diverso da quello dell&apos;obiettivo scelto, che resta com&apos;è.</translation>
    </message>
    <message>
        <source>That is no length of time. Write it as 30m, 4h, 1h30m or 2d.</source>
        <translation>Non è una durata. Scrivila come 30m, 4h, 1h30m o 2d.</translation>
    </message>
    <message>
        <source>That is no place in the order. Write a number from 1 to 9999, or leave it empty.</source>
        <translation>Non è un posto nell&apos;ordine. Scrivi un numero da 1 a 9999, o lascia vuoto.</translation>
    </message>
    <message>
        <source>That is no day. Write it as 24/5/2026.</source>
        <translation>Non è un giorno. Scrivilo come 24/5/2026.</translation>
    </message>
    <message>
        <source>The last day lies before the first. Correct the days.</source>
        <translation>L&apos;ultimo giorno viene prima del primo. Correggi i giorni.</translation>
    </message>
</context>
<context>
    <name>sportello::ui::TargetPanel</name>
    <message>
        <source>What is said of the chosen target</source>
        <translation>Che cosa si dice dell&apos;obiettivo scelto</translation>
    </message>
    <message>
        <source>No target is chosen</source>
        <translation>Nessun obiettivo scelto</translation>
    </message>
    <message>
        <source>Nothing is promised for it: no ticket is ever due or late by it, and none counts.</source>
        <translation>Per questo nulla è promesso: nessun ticket ne è mai in scadenza o in ritardo, e nessuno conta.</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Numero</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>number of a target, where it stands</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Within</source>
        <translation>Entro</translation>
    </message>
    <message>
        <source>For</source>
        <translation>Per</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Genere</translation>
    </message>
    <message>
        <source>Contact</source>
        <translation>Contatto</translation>
    </message>
    <message>
        <source>Priority</source>
        <translation>Priorità</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>Livello</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>Ordine</translation>
    </message>
    <message>
        <source>%1; of those for a ticket the first counts</source>
        <comment>place in the order in which targets are asked</comment>
        <translation>%1; di quelli adatti a un ticket conta il primo</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>Dal</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>Fino al</translation>
    </message>
    <message>
        <source>At risk</source>
        <translation>A rischio</translation>
    </message>
    <message>
        <source>while less than %1 is left</source>
        <translation>quando resta meno di %1</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>a hold&apos;s reason, since when</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>None: it runs on while a ticket waits.</source>
        <translation>Nessuna: scorre anche mentre un ticket attende.</translation>
    </message>
    <message>
        <source>No longer: %1, %2 until %3</source>
        <translation>Non più: %1, %2 fino al %3</translation>
    </message>
    <message>
        <source>Holds that stop this clock</source>
        <translation>Sospensioni che fermano questo tempo</translation>
    </message>
    <message>
        <source>Open tickets, since the last change</source>
        <translation>Ticket aperti, dopo l&apos;ultima modifica</translation>
    </message>
</context>
<context>
    <name>sportello::ui::TargetsModel</name>
    <message>
        <source>in force</source>
        <translation>in vigore</translation>
    </message>
    <message>
        <source>to come</source>
        <comment>a target</comment>
        <translation>futuro</translation>
    </message>
    <message>
        <source>ended</source>
        <translation>concluso</translation>
    </message>
    <message>
        <source>never held</source>
        <translation>mai valso</translation>
    </message>
    <message>
        <source>none</source>
        <translation>nessuno</translation>
    </message>
    <message>
        <source>always</source>
        <translation>sempre</translation>
    </message>
    <message>
        <source>%1: nothing is promised</source>
        <translation>%1: nulla è promesso</translation>
    </message>
    <message>
        <source>%1 within %2</source>
        <comment>a measure, a length of time</comment>
        <translation>%1 entro %2</translation>
    </message>
    <message>
        <source>for: %1</source>
        <translation>per: %1</translation>
    </message>
    <message>
        <source>order: %1</source>
        <translation>ordine: %1</translation>
    </message>
    <message>
        <source>since: %1</source>
        <translation>dal: %1</translation>
    </message>
    <message>
        <source>until: %1</source>
        <translation>fino al: %1</translation>
    </message>
    <message>
        <source>nothing is promised</source>
        <translation>nulla è promesso</translation>
    </message>
    <message>
        <source>elapsed</source>
        <translation>solare</translation>
    </message>
    <message>
        <source>service</source>
        <translation>di servizio</translation>
    </message>
    <message>
        <source>Measure</source>
        <translation>Misura</translation>
    </message>
    <message>
        <source>For</source>
        <translation>Per</translation>
    </message>
    <message>
        <source>Within</source>
        <comment>head of a column: a length of time</comment>
        <translation>Entro</translation>
    </message>
    <message>
        <source>Of time</source>
        <comment>head of a column: service or elapsed</comment>
        <translation>Tempo</translation>
    </message>
    <message>
        <source>Order</source>
        <comment>head of a column: which is asked first</comment>
        <translation>Ordine</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Stato</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>Dal</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>Fino al</translation>
    </message>
</context>
<context>
    <name>sportello::ui::TargetsPane</name>
    <message>
        <source>the contract has no hours yet: no service time passes</source>
        <translation>il contratto non ha ancora orari: il tempo di servizio non passa</translation>
    </message>
    <message>
        <source>Being computed anew: %1 of %2.</source>
        <translation>In corso di ricalcolo: %1 di %2.</translation>
    </message>
    <message>
        <source>Choose a contract first.</source>
        <translation>Scegli prima un contratto.</translation>
    </message>
    <message>
        <source>The chosen target holds no longer.</source>
        <translation>L&apos;obiettivo scelto non vale più.</translation>
    </message>
    <message>
        <source>Choose a target first.</source>
        <translation>Scegli prima un obiettivo.</translation>
    </message>
    <message>
        <source>Targets</source>
        <translation>Obiettivi</translation>
    </message>
    <message>
        <source>Targets in the order in which they are asked</source>
        <translation>Obiettivi nell&apos;ordine in cui si guardano</translation>
    </message>
    <message>
        <source>End the target</source>
        <translation>Termina l&apos;obiettivo</translation>
    </message>
    <message>
        <source>From when on</source>
        <translation>Da quando</translation>
    </message>
    <message>
        <source>now, or 1/6/2026 08:00</source>
        <translation>adesso, o 1/6/2026 08:00</translation>
    </message>
    <message>
        <source>%1 within %2, for: %3</source>
        <translation>%1 entro %2, per: %3</translation>
    </message>
    <message>
        <source>Target set: %1.</source>
        <translation>Obiettivo impostato: %1.</translation>
    </message>
    <message>
        <source>%1. From then on nothing is promised by it; what was missed by it until then stays missed.</source>
        <translation>%1. Da allora non promette più nulla; ciò che non lo ha rispettato fino ad allora resta tale.</translation>
    </message>
    <message>
        <source>The target ends: %1.</source>
        <translation>L&apos;obiettivo termina: %1.</translation>
    </message>
    <message>
        <source>Holds that stop the clock were set: %1.</source>
        <translation>Sospensioni che fermano il tempo impostate: %1.</translation>
    </message>
</context>
<context>
    <name>sportello::ui::TemplatePanel</name>
    <message>
        <source>What the chosen message says</source>
        <translation>Ciò che dice il messaggio scelto</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>a kind of message, a language</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>No message is chosen</source>
        <translation>Nessun messaggio è scelto</translation>
    </message>
    <message>
        <source>The contract&apos;s own words</source>
        <translation>Le parole del contratto</translation>
    </message>
    <message>
        <source>Standard words</source>
        <translation>Le parole standard</translation>
    </message>
    <message>
        <source>How it would go</source>
        <translation>Come partirebbe</translation>
    </message>
    <message>
        <source>Fields that it may name</source>
        <translation>Campi che può nominare</translation>
    </message>
</context>
<context>
    <name>sportello::ui::TemplatesModel</name>
    <message>
        <source>Italian</source>
        <translation>Italiano</translation>
    </message>
    <message>
        <source>English</source>
        <translation>Inglese</translation>
    </message>
    <message>
        <source>Certificates are not printed</source>
        <translation>I certificati non si stampano</translation>
    </message>
    <message>
        <source>Supplier Ltd</source>
        <comment>a sample</comment>
        <translation>Fornitore S.r.l.</translation>
    </message>
    <message>
        <source>By when can you answer?</source>
        <translation>Entro quando potete rispondere?</translation>
    </message>
    <message>
        <source>– one notice under the other</source>
        <translation>– un avviso sotto l&apos;altro</translation>
    </message>
    <message>
        <source>the contract&apos;s</source>
        <comment>whose words a message has</comment>
        <translation>del contratto</translation>
    </message>
    <message>
        <source>standard</source>
        <comment>whose words a message has</comment>
        <translation>standard</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>Messaggio</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Lingua</translation>
    </message>
    <message>
        <source>Words</source>
        <comment>head of a column: whose words a message has</comment>
        <translation>Parole</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>Oggetto</translation>
    </message>
</context>
<context>
    <name>sportello::ui::TemplatesPane</name>
    <message>
        <source>no field: %1</source>
        <translation>non è un campo: %1</translation>
    </message>
    <message>
        <source>Choose a contract first.</source>
        <translation>Scegli prima un contratto.</translation>
    </message>
    <message>
        <source>What messages say</source>
        <translation>Testi dei messaggi</translation>
    </message>
    <message>
        <source>Kinds of message and their languages</source>
        <translation>Generi di messaggio e le loro lingue</translation>
    </message>
    <message>
        <source>Change the text</source>
        <translation>Cambia il testo</translation>
    </message>
    <message>
        <source>Keep the text</source>
        <translation>Conserva il testo</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>Oggetto</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Testo</translation>
    </message>
    <message>
        <source>How it would go</source>
        <translation>Come partirebbe</translation>
    </message>
    <message>
        <source>%1, %2. It may name these fields: %3. What was written before keeps its words.</source>
        <translation>%1, %2. Può nominare questi campi: %3. Ciò che è già scritto resta com&apos;è.</translation>
    </message>
    <message>
        <source>Text kept: %1.</source>
        <translation>Testo conservato: %1.</translation>
    </message>
    <message>
        <source>Texts</source>
        <translation>Testi</translation>
    </message>
    <message>
        <source>It has the standard words.</source>
        <translation>Ha già le parole standard.</translation>
    </message>
    <message>
        <source>Back to the standard text</source>
        <translation>Torna al testo standard</translation>
    </message>
    <message>
        <source>%1, %2: %3. The contract&apos;s own text goes, and what is written from now on has the standard one again: %4. What was written before keeps its words.</source>
        <translation>%1, %2: %3. Il testo proprio del contratto se ne va, e ciò che si scrive d&apos;ora in poi ha di nuovo quello standard: %4. Ciò che è già scritto resta com&apos;è.</translation>
    </message>
    <message>
        <source>Standard text again: %1.</source>
        <translation>Di nuovo il testo standard: %1.</translation>
    </message>
</context>
<context>
    <name>sportello::ui::TicketDetail</name>
    <message>
        <source>History of the ticket</source>
        <translation>Storia del ticket</translation>
    </message>
    <message>
        <source>No ticket is open here.</source>
        <translation>Nessun ticket aperto qui.</translation>
    </message>
    <message>
        <source>Choose one from the list, or log a call with F2.</source>
        <translation>Scegline uno dalla lista, o registra una chiamata con F2.</translation>
    </message>
    <message>
        <source>Meanwhile: %1. What you typed is still here.</source>
        <translation>Nel frattempo: %1. Quello che hai scritto è ancora qui.</translation>
    </message>
    <message>
        <source>the text on %1</source>
        <translation>il testo su %1</translation>
    </message>
    <message>
        <source>Typing here now: %1.</source>
        <translation>Scrittura in corso da parte di: %1.</translation>
    </message>
    <message>
        <source>Also looking at it: %1.</source>
        <translation>Aperto anche da: %1.</translation>
    </message>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <comment>people</comment>
        <translation>
            <numerusform>%1 e un&apos;altra persona</numerusform>
            <numerusform>%1 e altre %n persone</numerusform>
        </translation>
    </message>
    <message>
        <source>As it stood at %1: the desk cannot be reached.</source>
        <translation>Com&apos;era alle %1: lo sportello non si raggiunge.</translation>
    </message>
    <message>
        <source>Kept on this machine. It is sent when the desk is there again.</source>
        <translation>Conservato su questa macchina. Parte quando lo sportello torna.</translation>
    </message>
    <message>
        <source>nothing</source>
        <comment>a field&apos;s value</comment>
        <translation>niente</translation>
    </message>
    <message>
        <source>%1 stays as it was saved: %2.</source>
        <translation>%1 resta come salvato: %2.</translation>
    </message>
    <message>
        <source>together with what was written meanwhile</source>
        <translation>insieme a ciò che è stato scritto nel frattempo</translation>
    </message>
    <message>
        <source>together with what %1 changed</source>
        <translation>insieme a ciò che ha cambiato %1</translation>
    </message>
    <message>
        <source>Kept, but not on the disk. Leave this program open until it is sent.</source>
        <translation>Conservato, ma non sul disco. Lascia aperto il programma finché non parte.</translation>
    </message>
</context>
<context>
    <name>sportello::ui::TicketProperties</name>
    <message>
        <source>Requester</source>
        <translation>Richiedente</translation>
    </message>
    <message>
        <source>Beneficiary</source>
        <translation>Beneficiario</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>Categoria</translation>
    </message>
    <message>
        <source>Channel</source>
        <translation>Canale</translation>
    </message>
    <message>
        <source>Opened</source>
        <translation>Aperto</translation>
    </message>
    <message>
        <source>Contact type</source>
        <translation>Tipo di contatto</translation>
    </message>
    <message>
        <source>Type, complexity, severity</source>
        <translation>Tipologia, complessità, gravità</translation>
    </message>
</context>
<context>
    <name>sportello::ui::TicketTerms</name>
    <message numerus="yes">
        <source>%n chaser(s)</source>
        <translation>
            <numerusform>%n sollecito</numerusform>
            <numerusform>%n solleciti</numerusform>
        </translation>
    </message>
    <message>
        <source>Waits for requester</source>
        <translation>Attende richiedente</translation>
    </message>
    <message>
        <source>Waits for supplier</source>
        <translation>Attende fornitore</translation>
    </message>
    <message>
        <source>Waits for visit</source>
        <translation>Attende visita</translation>
    </message>
    <message>
        <source>Waits for problem</source>
        <translation>Attende problema</translation>
    </message>
    <message>
        <source>On hold</source>
        <translation>In attesa</translation>
    </message>
    <message>
        <source>to resume</source>
        <translation>da riprendere</translation>
    </message>
    <message>
        <source>in %1</source>
        <translation>tra %1</translation>
    </message>
</context>
<context>
    <name>sportello::ui::Toast</name>
    <message>
        <source>Undo</source>
        <translation>Annulla</translation>
    </message>
    <message>
        <source>%1 s</source>
        <comment>seconds left</comment>
        <translation>%1 s</translation>
    </message>
</context>
<context>
    <name>sportello::ui::TopBar</name>
    <message>
        <source>Search tickets…</source>
        <translation>Cerca nei ticket…</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Cerca</translation>
    </message>
</context>
<context>
    <name>sportello::ui::TrialView</name>
    <message>
        <source>Met</source>
        <translation>Rispettati</translation>
    </message>
    <message>
        <source>Missed</source>
        <translation>Mancati</translation>
    </message>
    <message>
        <source>Met of all measured</source>
        <translation>Rispettati sui misurati</translation>
    </message>
    <message>
        <source>Still running</source>
        <translation>Ancora in corso</translation>
    </message>
    <message>
        <source>Not measured</source>
        <translation>Non misurati</translation>
    </message>
    <message>
        <source>Tried on the past</source>
        <translation>Provato sul passato</translation>
    </message>
    <message>
        <source>tried</source>
        <translation>prova</translation>
    </message>
    <message>
        <source>in force</source>
        <translation>in vigore</translation>
    </message>
    <message>
        <source>%1 within %2</source>
        <comment>a measure, a length of time</comment>
        <translation>%1 entro %2</translation>
    </message>
    <message>
        <source>%1, for: %2. Tickets opened %3: %4. Nothing was changed.</source>
        <translation>%1, per: %2. Ticket aperti %3: %4. Nulla è stato modificato.</translation>
    </message>
    <message>
        <source>Of this desk</source>
        <translation>Di questo sportello</translation>
    </message>
    <message>
        <source>Imported, measured apart</source>
        <translation>Importati, misurati a parte</translation>
    </message>
    <message>
        <source>%1: %2 tried, %3 in force</source>
        <translation>%1: %2 in prova, %3 in vigore</translation>
    </message>
    <message>
        <source>Under way, read so far: %1. Nothing is changed by it.</source>
        <translation>In corso, letti finora: %1. Non cambia nulla.</translation>
    </message>
    <message>
        <source>%1, for: %2. Calls that came %3: %4. Nothing was changed.</source>
        <translation>%1, per: %2. Chiamate arrivate %3: %4. Nulla è stato modificato.</translation>
    </message>
</context>
<context>
    <name>sportello::ui::Typed</name>
    <message>
        <source>%1 to %2</source>
        <translation>%1 – %2</translation>
    </message>
    <message>
        <source>That is no moment. Write day and time, as 1/6/2026 08:00, or leave it empty.</source>
        <translation>Non è un momento. Scrivi giorno e ora, come 1/6/2026 08:00, o lascia vuoto.</translation>
    </message>
</context>
<context>
    <name>sportello::ui::UnsentModel</name>
    <message>
        <source>Message on %1</source>
        <translation>Messaggio su %1</translation>
    </message>
    <message>
        <source>Note on %1</source>
        <translation>Nota su %1</translation>
    </message>
    <message>
        <source>Call</source>
        <translation>Chiamata</translation>
    </message>
    <message>
        <source>Call, resolved</source>
        <translation>Chiamata, risolta</translation>
    </message>
    <message>
        <source>Call, passed to second level</source>
        <translation>Chiamata, passata al 2° livello</translation>
    </message>
    <message>
        <source>Call, ticket opened</source>
        <translation>Chiamata, ticket aperto</translation>
    </message>
    <message>
        <source>Is being kept</source>
        <translation>Si sta conservando</translation>
    </message>
    <message>
        <source>Waits for the desk</source>
        <translation>Attende lo sportello</translation>
    </message>
    <message>
        <source>Waits, and is on no disk</source>
        <translation>Attende, e non è su disco</translation>
    </message>
    <message>
        <source>Is being sent</source>
        <translation>Si sta inviando</translation>
    </message>
    <message>
        <source>Refused: %1</source>
        <translation>Rifiutato: %1</translation>
    </message>
    <message>
        <source>Code</source>
        <comment>head of a column: what was said for the ticket</comment>
        <translation>Codice</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Che cosa</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>Oggetto</translation>
    </message>
    <message>
        <source>Who</source>
        <comment>head of a column: callers</comment>
        <translation>Chi</translation>
    </message>
    <message>
        <source>Done</source>
        <comment>head of a column: when</comment>
        <translation>Fatto</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Stato</translation>
    </message>
</context>
<context>
    <name>sportello::ui::UnsentPage</name>
    <message>
        <source>Go to what is not sent yet first.</source>
        <translation>Vai prima a ciò che è da inviare.</translation>
    </message>
    <message>
        <source>Not sent yet</source>
        <translation>Da inviare</translation>
    </message>
    <message>
        <source>What is not sent yet, in the order in which it was done</source>
        <translation>Ciò che è da inviare, nell&apos;ordine in cui è stato fatto</translation>
    </message>
    <message>
        <source>Everything has been sent.</source>
        <translation>È stato inviato tutto.</translation>
    </message>
    <message>
        <source>When the desk cannot be reached, calls are logged here with F2 as always: they are kept on this machine, and sent when it is there again.</source>
        <translation>Quando lo sportello non si raggiunge, le chiamate si registrano come sempre con F2: restano su questa macchina e partono quando torna.</translation>
    </message>
    <message numerus="yes">
        <source>%n wait(s) for the desk</source>
        <translation>
            <numerusform>%n attende lo sportello</numerusform>
            <numerusform>%n attendono lo sportello</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n refused</source>
        <translation>
            <numerusform>%n rifiutata</numerusform>
            <numerusform>%n rifiutate</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more, sealed under a password of before</source>
        <translation>
            <numerusform>%n altra, sigillata con una password di prima</numerusform>
            <numerusform>%n altre, sigillate con una password di prima</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing is chosen.</source>
        <translation>Nulla è scelto.</translation>
    </message>
    <message>
        <source>It is being sent now.</source>
        <translation>Si sta inviando ora.</translation>
    </message>
    <message>
        <source>It is sent by itself when the desk is there again.</source>
        <translation>Parte da sé quando lo sportello torna.</translation>
    </message>
    <message numerus="yes">
        <source>%n more, kept by a newer program</source>
        <translation>
            <numerusform>%n altra, conservata da un programma più recente</numerusform>
            <numerusform>%n altre, conservate da un programma più recente</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sportello::ui::UnsentPanel</name>
    <message>
        <source>What is said of the chosen one</source>
        <translation>Che cosa si sa della voce scelta</translation>
    </message>
    <message>
        <source>Nothing is chosen</source>
        <translation>Nulla è scelto</translation>
    </message>
    <message>
        <source>It is being sent now.</source>
        <translation>Si sta inviando ora.</translation>
    </message>
    <message>
        <source>It is kept on this machine, and sent by itself when the desk is there again.</source>
        <translation>È conservato su questa macchina e parte da sé quando lo sportello torna.</translation>
    </message>
    <message>
        <source>It could not be kept on the disk: it is sent as long as this program is open.</source>
        <translation>Non è stato possibile conservarlo sul disco: parte finché questo programma è aperto.</translation>
    </message>
    <message>
        <source>What was typed</source>
        <translation>Che cosa è stato scritto</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>Oggetto</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>Descrizione</translation>
    </message>
    <message>
        <source>Solution</source>
        <translation>Soluzione</translation>
    </message>
    <message>
        <source>Why second level</source>
        <translation>Perché il 2° livello</translation>
    </message>
    <message>
        <source>What was tried</source>
        <translation>Che cosa è stato provato</translation>
    </message>
    <message>
        <source>Facts</source>
        <translation>Dati</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Fatto</translation>
    </message>
    <message>
        <source>Caller</source>
        <translation>Chi chiama</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Numero</translation>
    </message>
    <message>
        <source>Contract</source>
        <translation>Contratto</translation>
    </message>
</context>
<context>
    <name>sportello::ui::VerbRow</name>
    <message>
        <source>More verbs</source>
        <translation>Altre azioni</translation>
    </message>
    <message>
        <source>Take</source>
        <translation>Prendi</translation>
    </message>
    <message>
        <source>2nd level</source>
        <translation>2° livello</translation>
    </message>
    <message>
        <source>To 1st level</source>
        <translation>Al 1° livello</translation>
    </message>
    <message>
        <source>Hold</source>
        <translation>Attesa</translation>
    </message>
    <message>
        <source>Verify</source>
        <translation>Verifica</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Chiudi</translation>
    </message>
</context>
<context>
    <name>sportello::ui::WaitingCallers</name>
    <message>
        <source>To be called back</source>
        <translation>Da richiamare</translation>
    </message>
    <message>
        <source>Callers to be called back</source>
        <translation>Chiamanti da richiamare</translation>
    </message>
</context>
<context>
    <name>sportello::ui::WaitingModel</name>
    <message>
        <source>Unknown caller</source>
        <translation>Chiamante sconosciuto</translation>
    </message>
</context>
<context>
    <name>sportello::ui::WatchStepForm</name>
    <message>
        <source>New step</source>
        <translation>Nuovo passo</translation>
    </message>
    <message>
        <source>Set the step</source>
        <translation>Imposta il passo</translation>
    </message>
    <message>
        <source>It is taken by rule, in service, when so much of a target&apos;s time has passed. What was passed before now is not made up for.</source>
        <translation>Si compie per regola, in orario di servizio, quando è passata una certa quota del tempo di un obiettivo. Ciò che è passato prima d&apos;ora non si recupera.</translation>
    </message>
    <message>
        <source>At, in percent</source>
        <translation>Al, in percento</translation>
    </message>
    <message>
        <source>from 1 to 1000</source>
        <translation>da 1 a 1000</translation>
    </message>
    <message>
        <source>Of the target</source>
        <translation>Dell&apos;obiettivo</translation>
    </message>
    <message>
        <source>Priority</source>
        <translation>Priorità</translation>
    </message>
    <message>
        <source>any</source>
        <comment>priority</comment>
        <translation>qualsiasi</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>Livello</translation>
    </message>
    <message>
        <source>any</source>
        <comment>level</comment>
        <translation>qualsiasi</translation>
    </message>
    <message>
        <source>What is done</source>
        <translation>Che cosa si fa</translation>
    </message>
    <message>
        <source>Who is told</source>
        <translation>A chi si dice</translation>
    </message>
    <message>
        <source>Team</source>
        <translation>Gruppo</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nome</translation>
    </message>
    <message>
        <source>a supplier, an office</source>
        <translation>un fornitore, un ufficio</translation>
    </message>
    <message>
        <source>E-mail address</source>
        <translation>Indirizzo e-mail</translation>
    </message>
    <message>
        <source>none: it is said by phone</source>
        <translation>nessuno: si dice per telefono</translation>
    </message>
    <message>
        <source>Reason, as the history gives it</source>
        <translation>Motivo, come lo dà la cronologia</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Lingua</translation>
    </message>
    <message>
        <source>Italian</source>
        <translation>Italiano</translation>
    </message>
    <message>
        <source>English</source>
        <translation>Inglese</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>Ordine</translation>
    </message>
    <message>
        <source>0: first</source>
        <translation>0: il primo</translation>
    </message>
    <message>
        <source>How often at most</source>
        <translation>Volte al massimo</translation>
    </message>
    <message>
        <source>once</source>
        <translation>una volta</translation>
    </message>
    <message>
        <source>Every</source>
        <translation>Ogni</translation>
    </message>
    <message>
        <source>as 30m, 4h, 1h30m or 2d</source>
        <translation>come 30m, 4h, 1h30m o 2d</translation>
    </message>
    <message>
        <source>the one that the rules of levels propose</source>
        <translation>quello che propongono le regole dei livelli</translation>
    </message>
    <message>
        <source>the one that has the ticket</source>
        <translation>quello che ha il ticket</translation>
    </message>
    <message>
        <source>That is no number. Write one, as 75.</source>
        <translation>Non è un numero. Scrivine uno, come 75.</translation>
    </message>
    <message>
        <source>That is no length of time. Write it as 30m, 4h, 1h30m or 2d.</source>
        <translation>Non è una durata. Scrivila come 30m, 4h, 1h30m o 2d.</translation>
    </message>
    <message>
        <source>Change the step</source>
        <translation>Modifica il passo</translation>
    </message>
    <message>
        <source>Keep the step</source>
        <translation>Conserva il passo</translation>
    </message>
    <message>
        <source>It stays the same step: where it was taken for a ticket or a lost call already, it is not taken again for that. Where the share, the target, the conditions or the repetition change, what was passed before now is not made up for.</source>
        <translation>Resta lo stesso passo: dove è già stato fatto per un ticket o per una chiamata persa, non si rifà per quello. Se cambiano la quota, l&apos;obiettivo, le condizioni o la ripetizione, ciò che è passato prima d&apos;ora non si recupera.</translation>
    </message>
</context>
<context>
    <name>sportello::ui::WhyDue</name>
    <message>
        <source>missed</source>
        <comment>a target</comment>
        <translation>mancato</translation>
    </message>
    <message>
        <source>met</source>
        <comment>a target</comment>
        <translation>rispettato</translation>
    </message>
    <message>
        <source>%1: %2, %3 of %4</source>
        <translation>%1: %2, %3 di %4</translation>
    </message>
    <message>
        <source>%1 was due on %2 and was missed.</source>
        <translation>%1: scadeva il %2, obiettivo mancato.</translation>
    </message>
    <message>
        <source>%1 is due on %2.</source>
        <translation>%1: scade il %2.</translation>
    </message>
    <message>
        <source>A hold stops the clock: %1 has %2 left.</source>
        <translation>Un&apos;attesa ferma l&apos;orologio: %1, restano %2.</translation>
    </message>
    <message>
        <source>Target: %1, for %2.</source>
        <translation>Obiettivo: %1, per %2.</translation>
    </message>
    <message>
        <source>The clock was begun by imported history.</source>
        <translation>L&apos;orologio è stato avviato da una storia importata.</translation>
    </message>
    <message>
        <source>Why is it due then?</source>
        <translation>Perché scade allora?</translation>
    </message>
    <message>
        <source>Fold away</source>
        <translation>Richiudi</translation>
    </message>
    <message>
        <source>Nothing is due: no target fits this ticket, or nothing is left to do.</source>
        <translation>Nulla è in scadenza: nessun obiettivo vale per questo ticket, o non resta nulla da fare.</translation>
    </message>
</context>
<context>
    <name>sportello::ui::YearView</name>
    <message>
        <source>The year&apos;s days. Arrows: day and week; Page Up and Page Down: month; Home and End: the month&apos;s ends; Enter: what is said of the day.</source>
        <translation>I giorni dell&apos;anno. Frecce: giorno e settimana; Pag su e Pag giù: mese; Inizio e Fine: estremi del mese; Invio: che cosa si dice del giorno.</translation>
    </message>
</context>
<context>
    <name>sportello::words::Calendars</name>
    <message>
        <source>Extraordinary openings would lie outside of the contract&apos;s days. Nothing was changed; cancel them first, or correct the days.</source>
        <translation>Delle aperture straordinarie resterebbero fuori dai giorni del contratto. Nulla è stato modificato; annullale prima, o correggi i giorni.</translation>
    </message>
    <message>
        <source>The run-off comes after the vote. Nothing was written; correct its day.</source>
        <translation>Il ballottaggio viene dopo il voto. Non è stato scritto nulla; correggi il giorno.</translation>
    </message>
    <message>
        <source>The day of the vote, or of its run-off, is none of the opening&apos;s days. Nothing was written; correct the days.</source>
        <translation>Il giorno del voto, o quello del ballottaggio, non è tra quelli dell&apos;apertura. Non è stato scritto nulla; correggi i giorni.</translation>
    </message>
    <message>
        <source>Desk</source>
        <translation>Sportello</translation>
    </message>
    <message>
        <source>On site</source>
        <translation>In presenza</translation>
    </message>
    <message>
        <source>On request</source>
        <translation>A richiesta</translation>
    </message>
    <message>
        <source>Elections</source>
        <translation>Elezioni</translation>
    </message>
    <message>
        <source>Extension</source>
        <translation>Estensione</translation>
    </message>
    <message>
        <source>Calendar year</source>
        <translation>Anno solare</translation>
    </message>
    <message>
        <source>Contract year</source>
        <translation>Anno contrattuale</translation>
    </message>
    <message>
        <source>New Year&apos;s Day</source>
        <translation>Capodanno</translation>
    </message>
    <message>
        <source>Epiphany</source>
        <translation>Epifania</translation>
    </message>
    <message>
        <source>Easter</source>
        <translation>Pasqua</translation>
    </message>
    <message>
        <source>Easter Monday</source>
        <translation>Lunedì dell&apos;Angelo</translation>
    </message>
    <message>
        <source>Liberation Day</source>
        <translation>Anniversario della Liberazione</translation>
    </message>
    <message>
        <source>Labour Day</source>
        <translation>Festa del Lavoro</translation>
    </message>
    <message>
        <source>Republic Day</source>
        <translation>Festa della Repubblica</translation>
    </message>
    <message>
        <source>Assumption</source>
        <translation>Assunzione</translation>
    </message>
    <message>
        <source>Saint Francis</source>
        <translation>San Francesco</translation>
    </message>
    <message>
        <source>All Saints</source>
        <translation>Ognissanti</translation>
    </message>
    <message>
        <source>Immaculate Conception</source>
        <translation>Immacolata Concezione</translation>
    </message>
    <message>
        <source>Christmas</source>
        <translation>Natale</translation>
    </message>
    <message>
        <source>Saint Stephen</source>
        <translation>Santo Stefano</translation>
    </message>
    <message>
        <source>No hours have been set</source>
        <translation>Nessun orario impostato</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>Chiuso</translation>
    </message>
    <message>
        <source>Public holiday</source>
        <translation>Giorno festivo</translation>
    </message>
    <message>
        <source>Patron saint</source>
        <translation>Santo patrono</translation>
    </message>
    <message>
        <source>No hours on this day of the week</source>
        <translation>Giorno della settimana senza orario</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>How a ticket is closed</source>
        <translation>Regola di chiusura dei ticket</translation>
    </message>
    <message>
        <source>Attempts to reach the requester</source>
        <translation>Tentativi di contatto con il richiedente</translation>
    </message>
    <message>
        <source>Days before tacit closing</source>
        <translation>Giorni prima della chiusura tacita</translation>
    </message>
    <message>
        <source>Which holds stop which clock</source>
        <translation>Quali attese fermano quali termini</translation>
    </message>
    <message>
        <source>Types of contact</source>
        <translation>Tipi di contatto</translation>
    </message>
    <message>
        <source>Who may ask what</source>
        <translation>Chi può chiedere che cosa</translation>
    </message>
    <message>
        <source>Levels of support</source>
        <translation>Livelli di assistenza</translation>
    </message>
    <message>
        <source>What goes to the 2nd level</source>
        <translation>Che cosa passa al 2° livello</translation>
    </message>
    <message>
        <source>Days of service</source>
        <translation>Giorni di servizio</translation>
    </message>
    <message>
        <source>Hours of service</source>
        <translation>Orario di servizio</translation>
    </message>
    <message>
        <source>Which days of the week are working days</source>
        <translation>Quali giorni della settimana sono lavorativi</translation>
    </message>
    <message>
        <source>The patron saint&apos;s day</source>
        <translation>Il giorno del santo patrono</translation>
    </message>
    <message>
        <source>Extraordinary openings</source>
        <translation>Aperture straordinarie</translation>
    </message>
    <message>
        <source>How long before a vote an opening begins</source>
        <translation>Quanto prima del voto inizia l&apos;apertura</translation>
    </message>
    <message>
        <source>Over which year caps count</source>
        <translation>Su quale anno contano i massimali</translation>
    </message>
    <message>
        <source>Hours of presence on site</source>
        <translation>Orario del presidio in presenza</translation>
    </message>
    <message>
        <source>Over which year interventions on site count</source>
        <translation>Su quale anno contano gli interventi in loco</translation>
    </message>
    <message>
        <source>Hours of training</source>
        <translation>Ore di formazione</translation>
    </message>
    <message>
        <source>Target for answering a call</source>
        <translation>Tempo per rispondere a una chiamata</translation>
    </message>
    <message>
        <source>Target for taking charge</source>
        <translation>Tempo di presa in carico</translation>
    </message>
    <message>
        <source>Target for resolving</source>
        <translation>Tempo di risoluzione</translation>
    </message>
    <message>
        <source>Target for calling back</source>
        <translation>Tempo per il richiamo</translation>
    </message>
    <message>
        <source>Target for the next word to the requester</source>
        <translation>Tempo per il prossimo aggiornamento al richiedente</translation>
    </message>
    <message>
        <source>Target for activating a supplier</source>
        <translation>Tempo di attivazione di un fornitore</translation>
    </message>
    <message>
        <source>not said</source>
        <comment>by the clause</comment>
        <translation>non detto</translation>
    </message>
    <message>
        <source>asked for, without a value</source>
        <comment>by the clause</comment>
        <translation>richiesto, senza un valore</translation>
    </message>
    <message>
        <source>set, but to be confirmed</source>
        <comment>by the parties</comment>
        <translation>impostato, da confermare</translation>
    </message>
    <message>
        <source>There are no hours at all. Nothing was written; give at least one day its hours. Days without service are entered as closing days.</source>
        <translation>Non c&apos;è alcun orario. Non è stato scritto nulla; dai un orario ad almeno un giorno. I giorni senza servizio si inseriscono come chiusure.</translation>
    </message>
    <message>
        <source>Those are no hours of a day. Nothing was written; write them as 08:00-13:00,14:00-18:00, 24h for the whole day, or - for none.</source>
        <translation>Quelli non sono orari di un giorno. Non è stato scritto nulla; scrivili come 08:00-13:00,14:00-18:00, 24h per tutto il giorno, oppure - per nessuno.</translation>
    </message>
    <message>
        <source>Hours that begin and end at the same time are none. Nothing was written; correct them.</source>
        <translation>Orari che iniziano e finiscono nello stesso momento non sono orari. Non è stato scritto nulla; correggili.</translation>
    </message>
    <message>
        <source>Hours may not cross midnight. Nothing was written; end them at 24:00, and give the rest to the next day from 00:00.</source>
        <translation>Un orario non può passare la mezzanotte. Non è stato scritto nulla; fallo finire alle 24:00, e dai il resto al giorno dopo dalle 00:00.</translation>
    </message>
    <message>
        <source>Two stretches of one day&apos;s hours overlap. Nothing was written; correct them.</source>
        <translation>Due fasce orarie dello stesso giorno si sovrappongono. Non è stato scritto nulla; correggile.</translation>
    </message>
    <message>
        <source>The last day lies before the first. Nothing was written; correct the days.</source>
        <translation>L&apos;ultimo giorno viene prima del primo. Non è stato scritto nulla; correggi i giorni.</translation>
    </message>
    <message>
        <source>Those are more days than a year has. Nothing was written; correct the days.</source>
        <translation>Sono più giorni di quanti ne ha un anno. Non è stato scritto nulla; correggi i giorni.</translation>
    </message>
    <message>
        <source>Those days are over, and stay as they were counted. Nothing was written; give days to come.</source>
        <translation>Quei giorni sono passati, e restano come sono stati contati. Non è stato scritto nulla; indica giorni futuri.</translation>
    </message>
    <message>
        <source>The contract ends before it begins. Nothing was written; correct its days.</source>
        <translation>Il contratto finisce prima di iniziare. Non è stato scritto nulla; correggi i suoi giorni.</translation>
    </message>
    <message>
        <source>Those closing days are cancelled already. Nothing was changed.</source>
        <translation>Quella chiusura è già annullata. Non è cambiato nulla.</translation>
    </message>
    <message>
        <source>Those closing days have passed, or the last one has begun: they stay as they were counted. Nothing was changed.</source>
        <translation>Quella chiusura è passata, o il suo ultimo giorno è iniziato: resta com&apos;è stata contata. Non è cambiato nulla.</translation>
    </message>
    <message>
        <source>That opening is cancelled already. Nothing was changed.</source>
        <translation>Quell&apos;apertura è già annullata. Non è cambiato nulla.</translation>
    </message>
    <message>
        <source>That opening has passed, or its last day has begun: it stays as it was counted. Nothing was changed.</source>
        <translation>Quell&apos;apertura è passata, o il suo ultimo giorno è iniziato: resta com&apos;è stata contata. Non è cambiato nulla.</translation>
    </message>
    <message>
        <source>The opening begins before the contract does. Nothing was written; correct its days.</source>
        <translation>L&apos;apertura inizia prima del contratto. Non è stato scritto nulla; correggi i giorni.</translation>
    </message>
    <message>
        <source>The opening goes on after the contract has ended. Nothing was written; correct its days.</source>
        <translation>L&apos;apertura va oltre la fine del contratto. Non è stato scritto nulla; correggi i giorni.</translation>
    </message>
    <message>
        <source>The days of two votes overlap: another opening for elections has some of them already. Nothing was written; correct the days, or cancel the other opening.</source>
        <translation>I giorni di due votazioni si sovrappongono: un&apos;altra apertura per elezioni ne ha già alcuni. Non è stato scritto nulla; correggi i giorni, o annulla l&apos;altra apertura.</translation>
    </message>
    <message>
        <source>Openings of this kind are not for elections. Nothing was written; leave the vote out, or choose another kind.</source>
        <translation>Le aperture di questo genere non sono per elezioni. Non è stato scritto nulla; togli il voto, o scegli un altro genere.</translation>
    </message>
    <message>
        <source>Nobody has asked on a day to come. Nothing was written; correct the day of the request.</source>
        <translation>Nessuno ha chiesto in un giorno futuro. Non è stato scritto nulla; correggi il giorno della richiesta.</translation>
    </message>
    <message>
        <source>Such a change holds from now on, or from a later moment: time that has passed stays as it was counted. Nothing was written; give a moment to come, or none.</source>
        <translation>Una modifica così vale da adesso, o da un momento successivo: il tempo già trascorso resta com&apos;è stato contato. Non è stato scritto nulla; indica un momento futuro, o nessuno.</translation>
    </message>
    <message>
        <source>That hour does not exist: on that day the clocks go forward over it. Give an hour before or after it.</source>
        <translation>Quell&apos;ora non esiste: in quel giorno le lancette vanno avanti e la saltano. Indica un&apos;ora precedente o successiva.</translation>
    </message>
    <message>
        <source>The patron saint&apos;s day is no day of any year, not even of a leap year. Nothing was written; correct its day and month.</source>
        <translation>Il giorno del santo patrono non esiste in nessun anno, nemmeno bisestile. Non è stato scritto nulla; correggi giorno e mese.</translation>
    </message>
    <message>
        <source>authorisation missing</source>
        <translation>manca l&apos;autorizzazione</translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) lie beyond the cap (oltre massimale), and the authorisation is still missing.</source>
        <translation>
            <numerusform>%n giorno è oltre massimale, e manca ancora l&apos;autorizzazione.</numerusform>
            <numerusform>%n giorni sono oltre massimale, e manca ancora l&apos;autorizzazione.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) lie beyond the cap (oltre massimale).</source>
        <translation>
            <numerusform>%n giorno è oltre massimale.</numerusform>
            <numerusform>%n giorni sono oltre massimale.</numerusform>
        </translation>
    </message>
    <message>
        <source>Who authorises extraordinary openings</source>
        <translation>Chi autorizza le aperture straordinarie</translation>
    </message>
    <message>
        <source>Which reports are owed</source>
        <translation>Quali rapporti sono dovuti</translation>
    </message>
    <message>
        <source>Every day of the year</source>
        <translation>Tutti i giorni dell&apos;anno</translation>
    </message>
    <message>
        <source>The body&apos;s working days</source>
        <translation>I giorni lavorativi dell&apos;ente</translation>
    </message>
    <message>
        <source>Each week</source>
        <translation>Ogni settimana</translation>
    </message>
    <message>
        <source>Each month</source>
        <translation>Ogni mese</translation>
    </message>
    <message>
        <source>Each year</source>
        <translation>Ogni anno</translation>
    </message>
    <message>
        <source>On request</source>
        <comment>a report</comment>
        <translation>A richiesta</translation>
    </message>
    <message>
        <source>None asked for</source>
        <comment>tools of online collaboration</comment>
        <translation>Non richiesti</translation>
    </message>
    <message>
        <source>Any tool</source>
        <translation>Qualunque strumento</translation>
    </message>
    <message>
        <source>Open-source tools alone</source>
        <translation>Solo strumenti open source</translation>
    </message>
    <message>
        <source>%1: longer than this kind of opening says. It is recorded all the same.</source>
        <translation>%1: più a lungo di quanto dice questo tipo di apertura. Viene registrata comunque.</translation>
    </message>
    <message>
        <source>It would hold only from a moment after those days, and change none of them. Nothing was written; correct the moment, or the days.</source>
        <translation>Varrebbe solo da un momento successivo a quei giorni, e non ne cambierebbe nessuno. Non è stato scritto nulla; correggi il momento o i giorni.</translation>
    </message>
    <message>
        <source>The contract has no service on any of those days: they lie before it begins, or after it has ended. Nothing was written; correct the days.</source>
        <translation>In nessuno di quei giorni il contratto prevede servizio: vengono prima del suo inizio o dopo la sua fine. Non è stato scritto nulla; correggi i giorni.</translation>
    </message>
    <message numerus="yes">
        <source>%n of these days have no service anyhow.</source>
        <translation>
            <numerusform>%n di questi giorni è comunque senza servizio.</numerusform>
            <numerusform>%n di questi giorni sono comunque senza servizio.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>On %n of these days an extraordinary opening keeps the service open: cancel it where they are to be closed.</source>
        <translation>
            <numerusform>In %n di questi giorni un&apos;apertura straordinaria tiene aperto il servizio: annullala se deve restare chiuso.</numerusform>
            <numerusform>In %n di questi giorni un&apos;apertura straordinaria tiene aperto il servizio: annullala se devono restare chiusi.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of these days are open in those hours anyhow.</source>
        <translation>
            <numerusform>%n di questi giorni è comunque aperto in quelle ore.</numerusform>
            <numerusform>%n di questi giorni sono comunque aperti in quelle ore.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of these days have no other service, which an extension could make longer: they are open in its hours alone.</source>
        <translation>
            <numerusform>%n di questi giorni non ha altro servizio che un&apos;estensione possa allungare: è aperto solo in quelle ore.</numerusform>
            <numerusform>%n di questi giorni non hanno altro servizio che un&apos;estensione possa allungare: sono aperti solo in quelle ore.</numerusform>
        </translation>
    </message>
    <message>
        <source>the clocks go forward, and leave out 02:00-03:00</source>
        <translation>le lancette vanno avanti e saltano le ore 02:00-03:00</translation>
    </message>
    <message>
        <source>the clocks go back, and 02:00-03:00 comes twice</source>
        <translation>le lancette tornano indietro e le ore 02:00-03:00 vengono due volte</translation>
    </message>
    <message numerus="yes">
        <source>%n of these days do not have those hours: the clocks go forward over them.</source>
        <translation>
            <numerusform>%n di questi giorni non ha quelle ore: le lancette vanno avanti e le saltano.</numerusform>
            <numerusform>%n di questi giorni non hanno quelle ore: le lancette vanno avanti e le saltano.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of these days are over when it begins to count, and stay as they were.</source>
        <translation>
            <numerusform>%n di questi giorni è già passato quando l&apos;apertura comincia a contare, e resta com&apos;era.</numerusform>
            <numerusform>%n di questi giorni sono già passati quando l&apos;apertura comincia a contare, e restano com&apos;erano.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sportello::words::Dues</name>
    <message>
        <source>answer late by %1</source>
        <translation>risposta scaduta da %1</translation>
    </message>
    <message>
        <source>taking charge late by %1</source>
        <translation>presa in carico scaduta da %1</translation>
    </message>
    <message>
        <source>resolution late by %1</source>
        <translation>risoluzione scaduta da %1</translation>
    </message>
    <message>
        <source>call-back late by %1</source>
        <translation>richiamata scaduta da %1</translation>
    </message>
    <message>
        <source>next word late by %1</source>
        <translation>prossima comunicazione scaduta da %1</translation>
    </message>
    <message>
        <source>supplier&apos;s activation late by %1</source>
        <translation>attivazione del fornitore scaduta da %1</translation>
    </message>
    <message>
        <source>A target wants more than no time at all. Nothing was written; give its length, as 30m or 8h.</source>
        <translation>Un obiettivo richiede un tempo più di zero. Nulla è stato scritto; indica la durata, come 30m o 8h.</translation>
    </message>
    <message>
        <source>A target of more than 366 days is none. Nothing was written; correct its length.</source>
        <translation>Un obiettivo di più di 366 giorni non è un obiettivo. Nulla è stato scritto; correggi la durata.</translation>
    </message>
    <message>
        <source>For some of those tickets something was promised already in that time, and stays so. Nothing was written; let the target hold from now on, or from a moment to come.</source>
        <translation>Per alcuni di quei ticket, in quel tempo, qualcosa era già promesso, e resta com&apos;era. Nulla è stato scritto; fai valere l&apos;obiettivo da adesso o da un momento futuro.</translation>
    </message>
    <message>
        <source>Which holds stop that clock was decided before, and what passed stays as it was counted. Nothing was written; let it hold from now on.</source>
        <translation>Quali attese fermano quell&apos;orologio era già stato deciso, e il tempo trascorso resta come è stato contato. Nulla è stato scritto; fallo valere da adesso.</translation>
    </message>
    <message>
        <source>The contract has no hours yet, so no service time passes and nothing would ever be due. Nothing was written; set its hours first, or measure the target in elapsed time.</source>
        <translation>Il contratto non ha ancora orari: il tempo di servizio non passa e nulla scadrebbe mai. Nulla è stato scritto; imposta prima gli orari, o misura l&apos;obiettivo in tempo solare.</translation>
    </message>
    <message>
        <source>That target has ended, or ends before. Nothing was changed.</source>
        <translation>Quell&apos;obiettivo è finito, o finisce prima. Nulla è stato modificato.</translation>
    </message>
    <message>
        <source>That target holds already, just so. Nothing was written.</source>
        <translation>Quell&apos;obiettivo vale già, così com&apos;è. Nulla è stato scritto.</translation>
    </message>
    <message>
        <source>Just those holds stop that clock already. Nothing was written.</source>
        <translation>Sono già proprio quelle attese a fermare quell&apos;orologio. Nulla è stato scritto.</translation>
    </message>
    <message>
        <source>A hold&apos;s reason is named twice. Nothing was written; name each once.</source>
        <translation>Un motivo di attesa è indicato due volte. Nulla è stato scritto; indica ciascuno una volta.</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Risposta</translation>
    </message>
    <message>
        <source>Taking charge</source>
        <translation>Presa in carico</translation>
    </message>
    <message>
        <source>Resolution</source>
        <translation>Risoluzione</translation>
    </message>
    <message>
        <source>Call-back</source>
        <translation>Richiamata</translation>
    </message>
    <message>
        <source>Next word</source>
        <translation>Prossima comunicazione</translation>
    </message>
    <message>
        <source>Supplier&apos;s activation</source>
        <translation>Attivazione del fornitore</translation>
    </message>
    <message>
        <source>to the answer</source>
        <translation>alla risposta</translation>
    </message>
    <message>
        <source>to taking charge</source>
        <translation>alla presa in carico</translation>
    </message>
    <message>
        <source>to resolution</source>
        <translation>alla risoluzione</translation>
    </message>
    <message>
        <source>to the call-back</source>
        <translation>alla richiamata</translation>
    </message>
    <message>
        <source>to the next word</source>
        <translation>alla prossima comunicazione</translation>
    </message>
    <message>
        <source>to the supplier&apos;s activation</source>
        <translation>all&apos;attivazione del fornitore</translation>
    </message>
    <message>
        <source>running</source>
        <comment>a clock</comment>
        <translation>in corso</translation>
    </message>
    <message>
        <source>stopped by a hold</source>
        <comment>a clock</comment>
        <translation>fermo per un&apos;attesa</translation>
    </message>
    <message>
        <source>ended</source>
        <comment>a clock</comment>
        <translation>concluso</translation>
    </message>
    <message>
        <source>came to nothing</source>
        <comment>a clock</comment>
        <translation>decaduto</translation>
    </message>
    <message>
        <source>under 1 min</source>
        <translation>meno di 1 min</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1 min</translation>
    </message>
    <message>
        <source>%1 h</source>
        <translation>%1 h</translation>
    </message>
    <message>
        <source>%1 h %2 min</source>
        <translation>%1 h %2 min</translation>
    </message>
    <message>
        <source>late %1</source>
        <translation>scaduto %1</translation>
    </message>
    <message>
        <source>stopped</source>
        <comment>a clock, in a narrow place</comment>
        <translation>fermo</translation>
    </message>
    <message>
        <source>no more service</source>
        <translation>servizio finito</translation>
    </message>
    <message>
        <source>%1 left %2, stopped by a hold</source>
        <translation>%1 %2, fermo per un&apos;attesa</translation>
    </message>
    <message>
        <source>%1 left %2</source>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>%1: never due, there is no more service</source>
        <translation>%1: non scade mai, il servizio è finito</translation>
    </message>
    <message>
        <source>every ticket</source>
        <translation>ogni ticket</translation>
    </message>
    <message>
        <source>%1 of elapsed time</source>
        <translation>%1 di tempo solare</translation>
    </message>
    <message>
        <source>%1 of service time</source>
        <translation>%1 di tempo di servizio</translation>
    </message>
    <message>
        <source>%1 counted</source>
        <translation>conteggio: %1</translation>
    </message>
    <message>
        <source>%1 counted, with an extraordinary opening</source>
        <translation>conteggio: %1, con un&apos;apertura straordinaria</translation>
    </message>
    <message>
        <source>skipped</source>
        <translation>saltato</translation>
    </message>
    <message>
        <source>skipped: %1</source>
        <translation>saltato: %1</translation>
    </message>
    <message>
        <source>From when a call comes in until an operator answers it. It is measured on calls, not on tickets.</source>
        <translation>Da quando arriva una chiamata a quando un operatore risponde. Si misura sulle chiamate, non sui ticket.</translation>
    </message>
    <message>
        <source>From when a ticket comes to a level until somebody takes charge of it there.</source>
        <translation>Da quando un ticket arriva a un livello a quando qualcuno lo prende in carico lì.</translation>
    </message>
    <message>
        <source>From when a ticket is opened, or reopened, until it is resolved.</source>
        <translation>Da quando un ticket è aperto, o riaperto, a quando è risolto.</translation>
    </message>
    <message>
        <source>From the lost call, or the promise to call back, until the caller is spoken to. It is measured on calls, not on tickets.</source>
        <translation>Dalla chiamata persa, o dalla promessa di richiamare, a quando si parla con chi ha chiamato. Si misura sulle chiamate, non sui ticket.</translation>
    </message>
    <message>
        <source>From when a ticket is opened, and again from each word to the requester, until they hear the next one.</source>
        <translation>Da quando un ticket è aperto, e di nuovo da ogni aggiornamento al richiedente, fino all&apos;aggiornamento successivo.</translation>
    </message>
    <message>
        <source>From when a ticket comes to a team that faces suppliers until it is put on hold for a supplier.</source>
        <translation>Da quando un ticket arriva a un gruppo che tratta con i fornitori a quando è sospeso in attesa di un fornitore.</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>%1 min %2 s</source>
        <translation>%1 min %2 s</translation>
    </message>
    <message>
        <source>every call</source>
        <translation>ogni chiamata</translation>
    </message>
    <message>
        <source>The target that was missed was %1.</source>
        <translation>L&apos;obiettivo mancato era di %1.</translation>
    </message>
    <message>
        <source>That is measured on calls, and a call is never on hold: nothing stops its clock. Nothing was written; choose what is measured on tickets.</source>
        <translation>Quello si misura sulle chiamate, e una chiamata non è mai sospesa: nulla ne ferma il tempo. Non è stato scritto nulla; scegli ciò che si misura sui ticket.</translation>
    </message>
    <message>
        <source>%1 left out, on hold: %2</source>
        <translation>esclusi dal conteggio: %1, ticket sospeso: %2</translation>
    </message>
    <message>
        <source>%1 %2 s</source>
        <comment>hours and minutes, and seconds</comment>
        <translation>%1 %2 s</translation>
    </message>
    <message>
        <source>It is asked for since then only, and so due no earlier.</source>
        <translation>È richiesto solo da allora, quindi non scade prima.</translation>
    </message>
</context>
<context>
    <name>sportello::words::Duration</name>
    <message>
        <source>%1 s</source>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1 min</translation>
    </message>
    <message>
        <source>%1 h %2 min</source>
        <translation>%1 h %2 min</translation>
    </message>
    <message>
        <source>%1 d %2 h</source>
        <translation>%1 g %2 h</translation>
    </message>
</context>
<context>
    <name>sportello::words::Errors</name>
    <message>
        <source>You may not %1 here: you do not work on that contract. Nothing was changed; ask an administrator for a role on it.</source>
        <translation>Qui non puoi %1: non lavori su quel contratto. Non è cambiato nulla; chiedi un ruolo a un amministratore.</translation>
    </message>
    <message>
        <source>Your role may not %1. Nothing was changed; ask a supervisor.</source>
        <translation>Il tuo ruolo non può %1. Non è cambiato nulla; rivolgiti a un supervisore.</translation>
    </message>
    <message>
        <source>Your role may %1 only on what is yours. Nothing was changed; ask a supervisor.</source>
        <translation>Il tuo ruolo può %1 solo se è cosa tua. Non è cambiato nulla; rivolgiti a un supervisore.</translation>
    </message>
    <message>
        <source>Your role may %1 only within your teams. Nothing was changed; ask a supervisor.</source>
        <translation>Il tuo ruolo può %1 solo nei tuoi gruppi. Non è cambiato nulla; rivolgiti a un supervisore.</translation>
    </message>
    <message>
        <source>Your role may %1 only at your level or within your teams. Nothing was changed; ask a supervisor.</source>
        <translation>Il tuo ruolo può %1 solo al tuo livello o nei tuoi gruppi. Non è cambiato nulla; rivolgiti a un supervisore.</translation>
    </message>
    <message>
        <source>The contract wants the requester&apos;s confirmation before closing, or enough attempts to reach them (made of needed: %1). The ticket stays resolved: verify the outcome once more.</source>
        <translation>Prima della chiusura il contratto vuole la conferma del richiedente, o abbastanza tentativi di contattarlo (fatti su richiesti: %1). Il ticket resta risolto: verifica l&apos;esito ancora una volta.</translation>
    </message>
    <message>
        <source>The contract wants the requester&apos;s confirmation before closing. The ticket stays resolved: verify the outcome first.</source>
        <translation>Prima della chiusura il contratto vuole la conferma del richiedente. Il ticket resta risolto: verifica prima l&apos;esito.</translation>
    </message>
    <message>
        <source>Wrong usage: %1. Nothing was changed.</source>
        <translation>Uso errato: %1. Non è cambiato nulla.</translation>
    </message>
    <message>
        <source>A user or a password does not belong in the database&apos;s address, where others could read it. Take it out: the login is given apart, the password by a file or when asked for.</source>
        <translation>Utente e password non vanno nell&apos;indirizzo della base dati, dove altri potrebbero leggerli. Toglili: il nome utente si dà a parte, la password con un file o quando viene chiesta.</translation>
    </message>
    <message>
        <source>A server on another machine is reached with sslmode=verify-full only. Take the weaker sslmode out of the database&apos;s address.</source>
        <translation>Un server su un&apos;altra macchina si raggiunge solo con sslmode=verify-full. Togli l&apos;sslmode più debole dall&apos;indirizzo della base dati.</translation>
    </message>
    <message>
        <source>The database&apos;s address cannot be read (%1). Write sqlite:PATH or postgresql://HOST/NAME.</source>
        <translation>L&apos;indirizzo della base dati non si può leggere (%1). Scrivi sqlite:PERCORSO o postgresql://HOST/NOME.</translation>
    </message>
    <message>
        <source>The wake-up time must lie after the hold begins. Nothing was written; correct it.</source>
        <translation>La data di ripresa deve venire dopo l&apos;inizio dell&apos;attesa. Non è stato scritto nulla; correggila.</translation>
    </message>
    <message>
        <source>That password is not accepted: it needs at least 8 characters. Nothing was changed; choose another.</source>
        <translation>La password non è accettata: servono almeno 8 caratteri. Non è cambiato nulla; scegline un&apos;altra.</translation>
    </message>
    <message>
        <source>Not a possible value: %1. Nothing was written; correct it.</source>
        <translation>Valore non possibile: %1. Non è stato scritto nulla; correggilo.</translation>
    </message>
    <message>
        <source>The database was made by a newer program (schema found/known: %1). Nothing was changed; update this program.</source>
        <translation>La base dati è di un programma più recente (schema trovato/noto: %1). Non è cambiato nulla; aggiorna questo programma.</translation>
    </message>
    <message>
        <source>Not found: %1. Nothing was changed; check the name or the number.</source>
        <translation>Non trovato: %1. Non è cambiato nulla; controlla il nome o il numero.</translation>
    </message>
    <message>
        <source>Something required is missing: %1. Nothing was written; fill it in.</source>
        <translation>Manca un dato obbligatorio: %1. Non è stato scritto nulla; compilalo.</translation>
    </message>
    <message>
        <source>Too long: %1 may have %2 characters at most. Nothing was written; shorten it.</source>
        <translation>Testo troppo lungo: %1, al massimo %2 caratteri. Non è stato scritto nulla; accorcialo.</translation>
    </message>
    <message>
        <source>Characters that cannot be kept in: %1. Nothing was written; write it without them.</source>
        <translation>Caratteri non ammessi in: %1. Non è stato scritto nulla; riscrivilo senza.</translation>
    </message>
    <message>
        <source>Exists already: %1. Nothing was written; choose another name.</source>
        <translation>Esiste già: %1. Non è stato scritto nulla; scegli un altro nome.</translation>
    </message>
    <message>
        <source>Now one cannot %1: the state is &quot;%2&quot;. Nothing was changed; look at the ticket again.</source>
        <translation>Ora non si può %1: lo stato è &quot;%2&quot;. Non è cambiato nulla; riguarda il ticket.</translation>
    </message>
    <message>
        <source>Somebody else changed it meanwhile: %1 (version seen/found: %2). Nothing of yours was written; read it again and repeat.</source>
        <translation>Nel frattempo altri lo hanno cambiato: %1 (versione vista/trovata: %2). Nulla di tuo è stato scritto; rileggi e ripeti.</translation>
    </message>
    <message>
        <source>That key was already used for something else. Nothing was written; use a new key for each operation.</source>
        <translation>Quella chiave è già servita per altro. Non è stato scritto nulla; usa una chiave nuova per ogni operazione.</translation>
    </message>
    <message>
        <source>Ticket %1 is already in charge: %2. Nothing was changed; agree with them, then take it from your colleague.</source>
        <translation>Il ticket %1 è già in carico: %2. Non è cambiato nulla; mettetevi d&apos;accordo, poi prendilo dal collega.</translation>
    </message>
    <message>
        <source>The contract does not entitle %1 to this kind of contact. Nothing was written; to go on, give a reason.</source>
        <translation>Il contratto non abilita %1 a questo tipo di contatto. Non è stato scritto nulla; per proseguire indica un motivo.</translation>
    </message>
    <message>
        <source>More than 30 seconds have passed: it can no longer be taken back. Everything stays as it is; correct it with a new step.</source>
        <translation>Sono passati più di 30 secondi: non si può più annullare. Tutto resta com&apos;è; correggi con un nuovo passo.</translation>
    </message>
    <message>
        <source>Something else was written meanwhile: it can no longer be taken back. Everything stays as it is; correct it with a new step.</source>
        <translation>Nel frattempo è stato scritto altro: non si può più annullare. Tutto resta com&apos;è; correggi con un nuovo passo.</translation>
    </message>
    <message>
        <source>Switched off, or not at work there: %1. Nothing was written; choose another.</source>
        <translation>Disattivato, o non al lavoro lì: %1. Non è stato scritto nulla; scegli altro.</translation>
    </message>
    <message>
        <source>Login or password are not right. Nothing was changed; try again, or ask an administrator for a new password.</source>
        <translation>Nome utente o password non sono giusti. Non è cambiato nulla; riprova, o chiedi una nuova password a un amministratore.</translation>
    </message>
    <message>
        <source>The server does not let this login in: %1. Nothing was changed; ask whoever runs the server.</source>
        <translation>Il server non lascia entrare questo nome utente: %1. Non è cambiato nulla; rivolgiti a chi gestisce il server.</translation>
    </message>
    <message>
        <source>The file is not right at %1: %2. Nothing of it was written; correct the file or the mapping.</source>
        <translation>Il file ha un errore in %1: %2. Non ne è stato scritto nulla; correggi il file o la corrispondenza.</translation>
    </message>
    <message>
        <source>There is no database at %1. Nothing was made; check the address, or make a desk with: sportelloctl init.</source>
        <translation>Non c&apos;è una base dati in %1. Non è stato creato nulla; controlla l&apos;indirizzo, o crea uno sportello con: sportelloctl init.</translation>
    </message>
    <message>
        <source>%1 is not a Sportello database. It was left as it is; check the path.</source>
        <translation>%1 non è una base dati di Sportello. È rimasto com&apos;è; controlla il percorso.</translation>
    </message>
    <message>
        <source>Somebody else has held the database for too long. Nothing was changed; try again in a moment.</source>
        <translation>Altri occupano la base dati da troppo tempo. Non è cambiato nulla; riprova tra poco.</translation>
    </message>
    <message>
        <source>The database may only be read: %1. Nothing was changed; ask who owns the file for the right to write it.</source>
        <translation>La base dati si può solo leggere: %1. Non è cambiato nulla; chiedi al proprietario del file il diritto di scriverlo.</translation>
    </message>
    <message>
        <source>There is no space left for the database. Nothing was written; make room and repeat.</source>
        <translation>Non c&apos;è più spazio per la base dati. Non è stato scritto nulla; fai spazio e ripeti.</translation>
    </message>
    <message>
        <source>The database has no desk in it yet. Nothing was changed; make one with: sportelloctl init.</source>
        <translation>Nella base dati non c&apos;è ancora uno sportello. Non è cambiato nulla; crealo con: sportelloctl init.</translation>
    </message>
    <message>
        <source>The server does not answer: %1. Nothing was changed; check the address and the network, then try again.</source>
        <translation>Il server non risponde: %1. Non è cambiato nulla; controlla l&apos;indirizzo e la rete, poi riprova.</translation>
    </message>
    <message>
        <source>The server answers, but takes no connections now: %1. Nothing was changed; try again in a moment, or tell whoever runs the server.</source>
        <translation>Il server risponde, ma ora non accetta connessioni: %1. Non è cambiato nulla; riprova tra un momento, o avvisa chi gestisce il server.</translation>
    </message>
    <message>
        <source>The connection to the server was lost. What was under way is not certain; repeat it with the same key and it is done once.</source>
        <translation>La connessione al server è caduta. Ciò che era in corso non è certo; ripetilo con la stessa chiave e sarà fatto una volta sola.</translation>
    </message>
    <message>
        <source>The database server refused this. Nothing was written; give an administrator these details: %1</source>
        <translation>Il server della base dati ha rifiutato. Non è stato scritto nulla; dai questi dettagli a un amministratore: %1</translation>
    </message>
    <message>
        <source>The file cannot be used: %1 (%2). Nothing was changed; check the path and its rights.</source>
        <translation>Il file non si può usare: %1 (%2). Non è cambiato nulla; controlla il percorso e i permessi.</translation>
    </message>
    <message>
        <source>Stopped as you asked. What was finished is kept; the rest was not begun.</source>
        <translation>Interrotto come hai chiesto. Ciò che era finito è salvo; il resto non è iniziato.</translation>
    </message>
    <message>
        <source>A defect of the program stopped this. Nothing was written; give support these details: %1</source>
        <translation>Un difetto del programma ha fermato l&apos;operazione. Non è stato scritto nulla; dai questi dettagli all&apos;assistenza: %1</translation>
    </message>
    <message>
        <source>On a server only its superuser may %1. Nothing was changed; ask whoever runs the server.</source>
        <translation>Su un server solo il suo superutente può %1. Non è cambiato nulla; rivolgiti a chi gestisce il server.</translation>
    </message>
    <message>
        <source>The database was made by an older program (schema found/known: %1). Nothing was changed; an administrator brings it up to date with: sportelloctl migrate.</source>
        <translation>La base dati è di un programma più vecchio (schema trovato/noto: %1). Non è cambiato nulla; un amministratore la aggiorna con: sportelloctl migrate.</translation>
    </message>
    <message>
        <source>The mapping or profile is not right at &quot;%1&quot;: %2. Nothing was written; correct the file.</source>
        <translation>La mappatura o il profilo non va bene in &quot;%1&quot;: %2. Non è stato scritto nulla; correggi il file.</translation>
    </message>
    <message>
        <source>Somebody else changed it meanwhile: %1. Nothing of yours was written; look at it again and repeat.</source>
        <translation>Nel frattempo altri lo hanno cambiato: %1. Nulla di tuo è stato scritto; guarda di nuovo e ripeti.</translation>
    </message>
    <message>
        <source>That time lies in the future by the desk&apos;s clock. Nothing was written; correct it.</source>
        <translation>Quell&apos;ora è nel futuro secondo l&apos;orologio dello sportello. Non è stato scritto nulla; correggila.</translation>
    </message>
    <message>
        <source>That time lies before the ticket was opened. Nothing was written; correct it.</source>
        <translation>Quell&apos;ora è precedente all&apos;apertura del ticket. Non è stato scritto nulla; correggila.</translation>
    </message>
    <message>
        <source>It lies in the future by the desk&apos;s clock: %1. Nothing was written; correct it.</source>
        <translation>È nel futuro secondo l&apos;orologio dello sportello: %1. Non è stato scritto nulla; correggi.</translation>
    </message>
    <message>
        <source>Your role may %1 only until seven days after the resolution. Nothing was changed; open a new ticket.</source>
        <translation>Il tuo ruolo può %1 solo entro sette giorni dalla risoluzione. Non è cambiato nulla; apri un nuovo ticket.</translation>
    </message>
    <message>
        <source>Your role may only say whether it was resolved, not that nobody was reached. Nothing was changed; choose another outcome.</source>
        <translation>Il tuo ruolo può solo dire se è stato risolto, non che nessuno è stato raggiunto. Non è cambiato nulla; scegli un altro esito.</translation>
    </message>
    <message>
        <source>Your role may not search tickets by their words, for internal notes would be found by them. Nothing was changed; search without words, or by number.</source>
        <translation>Il tuo ruolo non può cercare i ticket per parole, perché si troverebbero anche le note interne. Non è cambiato nulla; cerca senza parole, o per numero.</translation>
    </message>
    <message>
        <source>This step cannot be taken back: %1. Everything stays as it is; correct it with a new step.</source>
        <translation>Questo passo non si può annullare: %1. Tutto resta com&apos;è; correggi con un nuovo passo.</translation>
    </message>
    <message>
        <source>The database is damaged: %1. Nothing more was changed; keep the file, and go on with the last copy.</source>
        <translation>La base dati è danneggiata: %1. Non è cambiato altro; conserva il file e continua con l&apos;ultima copia.</translation>
    </message>
    <message>
        <source>Your role may not %1. Nothing was changed; ask an administrator.</source>
        <translation>Il tuo ruolo non può %1. Non è stato cambiato nulla; chiedi a un amministratore.</translation>
    </message>
    <message>
        <source>Nobody switches themselves off. Nothing was changed; ask another administrator.</source>
        <translation>Nessuno disattiva se stesso. Non è stato cambiato nulla; chiedi a un altro amministratore.</translation>
    </message>
    <message>
        <source>This team does not work on that contract at that level: %1. Nothing was written; choose another.</source>
        <translation>Questo gruppo non lavora su quel contratto a quel livello: %1. Non è stato scritto nulla; scegline un altro.</translation>
    </message>
    <message>
        <source>The desk at %1 is not whole yet: it is being moved there. Nothing was changed; finish it with: sportelloctl move.</source>
        <translation>Lo sportello in %1 non è ancora completo: il trasferimento è in corso. Non è stato cambiato nulla; porta a termine il trasferimento con: sportelloctl move.</translation>
    </message>
    <message>
        <source>The period has no days, ends before it begins, or is too long: %1. Correct one of its days.</source>
        <translation>Il periodo non ha giorni, finisce prima di cominciare o è troppo lungo: %1. Correggi uno dei suoi giorni.</translation>
    </message>
    <message>
        <source>There is a desk there already: %1. Nothing was written; choose another database, or log in to it.</source>
        <translation>Lì c&apos;è già uno sportello: %1. Non è stato scritto nulla; scegli un altro database, oppure entra in quello.</translation>
    </message>
    <message>
        <source>The server lets this login in, but it is no operator of the desk: %1. Nothing was changed; ask an administrator of the desk to add it.</source>
        <translation>Il server lascia entrare questo nome utente, ma non è un operatore dello sportello: %1. Non è cambiato nulla; chiedi a un amministratore dello sportello di aggiungerlo.</translation>
    </message>
    <message>
        <source>Too many wrong passwords for this login. Nothing was changed; try again in %1.</source>
        <translation>Troppe password sbagliate per questo nome utente. Non è cambiato nulla; riprova fra %1.</translation>
    </message>
    <message>
        <source>On a server only a login that serves the desk may %1, for it reads all contracts. Nothing was changed; an administrator lets a login serve by &quot;sportelloctl operator serve&quot;.</source>
        <translation>Su un server può %1 solo un login che serve lo sportello, perché legge tutti i contratti. Non è stato cambiato nulla; un amministratore lo permette con «sportelloctl operator serve».</translation>
    </message>
    <message>
        <source>A file has no logins of its own: whoever has it may do so already. Nothing was changed.</source>
        <translation>Un file non ha login propri: chi lo ha può già farlo. Non è stato cambiato nulla.</translation>
    </message>
    <message>
        <source>There is no keyring on this machine that answers (%1). Nothing was kept in one; log in to a desktop that has one, or give the password another way.</source>
        <translation>Su questa macchina non risponde nessun portachiavi (%1). Non è stato conservato nulla; accedi a un desktop che ne ha uno, oppure dai la password in un altro modo.</translation>
    </message>
    <message>
        <source>The keyring of this machine stayed locked (%1). Nothing was changed in it; unlock it, then try again.</source>
        <translation>Il portachiavi di questa macchina è rimasto bloccato (%1). Non vi è cambiato nulla; sbloccalo, poi riprova.</translation>
    </message>
    <message>
        <source>Another program may have the desk open, and the locks of its network folder do not keep the two apart: %1. Nothing was changed; close the others, or ask an administrator for a server.</source>
        <translation>Un altro programma può avere aperto lo sportello, e i blocchi della cartella di rete non tengono separati i due: %1. Non è cambiato nulla; chiudi gli altri, o chiedi a un amministratore un server.</translation>
    </message>
    <message>
        <source>Somebody has the desk open on another system, and in a network folder Windows and other systems do not see each other&apos;s locks: %1. Nothing was changed; work on it by one system, or ask an administrator for a server.</source>
        <translation>Qualcuno ha aperto lo sportello da un altro sistema, e in una cartella di rete Windows e gli altri sistemi non vedono i blocchi gli uni degli altri: %1. Non è cambiato nulla; lavoraci da un solo sistema, o chiedi a un amministratore un server.</translation>
    </message>
    <message>
        <source>This was done at another desk, which stood at this address. Nothing was sent; it stays on this machine until you discard it.</source>
        <translation>È stato fatto in un altro sportello, che stava a questo indirizzo. Nulla è stato inviato; resta su questa macchina finché non lo scarti.</translation>
    </message>
    <message>
        <source>This was done by another operator. Nothing was sent; it stays on this machine until they log in.</source>
        <translation>È stato fatto da un altro operatore. Nulla è stato inviato; resta su questa macchina finché non accede.</translation>
    </message>
    <message>
        <source>Somebody else changed the same meanwhile, to something else: %1. Nothing of yours was written; read it again and decide.</source>
        <translation>Nel frattempo qualcun altro ha cambiato la stessa cosa, in modo diverso: %1. Delle tue modifiche non è stato scritto nulla; rileggi e decidi.</translation>
    </message>
    <message>
        <source>Only a server&apos;s superuser prepares it. Nothing was made; ask whoever runs the server.</source>
        <translation>Solo il superutente di un server lo prepara. Non è stato creato nulla; chiedi a chi gestisce il server.</translation>
    </message>
    <message>
        <source>The server is PostgreSQL %1; a desk wants 15 or later. Nothing was changed; ask whoever runs the server for a newer one.</source>
        <translation>Il server è PostgreSQL %1; uno sportello vuole la 15 o una successiva. Non è stato cambiato nulla; chiedi a chi gestisce il server una versione più recente.</translation>
    </message>
    <message>
        <source>That database keeps its texts as %1; a desk wants UTF8. Nothing was changed; name another one.</source>
        <translation>Quel database tiene i testi in %1; uno sportello vuole UTF8. Non è stato cambiato nulla; indicane un altro.</translation>
    </message>
    <message>
        <source>Too long: a login may have %1 bytes at most, and an accented letter takes two. Nothing was written; choose a shorter one.</source>
        <translation>Troppo lungo: un nome utente può avere al massimo %1 byte, e una lettera accentata ne occupa due. Non è stato scritto nulla; scegline uno più breve.</translation>
    </message>
    <message>
        <source>This computer&apos;s clock is %2 behind that of the folder in which the desk lies: %1. Nothing was changed; set the clock right and open the desk again.</source>
        <translation>L&apos;orologio di questo computer è indietro di %2 rispetto a quello della cartella in cui si trova lo sportello: %1. Nulla è stato cambiato; regola l&apos;orologio e riaprilo.</translation>
    </message>
    <message>
        <source>This computer&apos;s clock is %2 ahead of that of the folder in which the desk lies: %1. Nothing was changed; set the clock right and open the desk again.</source>
        <translation>L&apos;orologio di questo computer è avanti di %2 rispetto a quello della cartella in cui si trova lo sportello: %1. Nulla è stato cambiato; regola l&apos;orologio e riaprilo.</translation>
    </message>
    <message>
        <source>A program is needed that this machine does not have: %1. Nothing was changed; install it, then try again.</source>
        <translation>Serve un programma che su questa macchina non c&apos;è: %1. Nulla è stato cambiato; installalo, poi riprova.</translation>
    </message>
    <message>
        <source>The program %1 did not do its part (%2). Nothing was changed; see to what it says, then try again.</source>
        <translation>Il programma %1 non ha fatto la sua parte (%2). Nulla è stato cambiato; rimedia a ciò che dice, poi riprova.</translation>
    </message>
    <message>
        <source>There is no secure connection to the server: %1 (%2). Nothing was changed; check the certificates and the server&apos;s name in the address, or tell whoever runs the server.</source>
        <translation>Non c&apos;è una connessione sicura con il server: %1 (%2). Non è cambiato nulla; controlla i certificati e il nome del server nell&apos;indirizzo, oppure avvisa chi gestisce il server.</translation>
    </message>
</context>
<context>
    <name>sportello::words::Fields</name>
    <message>
        <source>employer</source>
        <translation>datore di lavoro</translation>
    </message>
    <message>
        <source>qualification</source>
        <translation>qualifica</translation>
    </message>
    <message>
        <source>issued by</source>
        <translation>rilasciato da</translation>
    </message>
    <message>
        <source>issued on</source>
        <translation>data di rilascio</translation>
    </message>
    <message>
        <source>skill</source>
        <translation>competenza</translation>
    </message>
    <message>
        <source>days before the vote</source>
        <translation>giorni prima del voto</translation>
    </message>
    <message>
        <source>evidence of the qualification</source>
        <translation>documento che prova la qualifica</translation>
    </message>
    <message>
        <source>how many people are present</source>
        <translation>quante persone sono presenti</translation>
    </message>
    <message>
        <source>entry of the roster</source>
        <translation>voce dei turni</translation>
    </message>
    <message>
        <source>ticket</source>
        <translation>ticket</translation>
    </message>
    <message>
        <source>call</source>
        <translation>chiamata</translation>
    </message>
    <message>
        <source>contract</source>
        <translation>contratto</translation>
    </message>
    <message>
        <source>contact</source>
        <translation>contatto</translation>
    </message>
    <message>
        <source>team</source>
        <translation>gruppo</translation>
    </message>
    <message>
        <source>operator</source>
        <translation>operatore</translation>
    </message>
    <message>
        <source>organisation</source>
        <translation>organizzazione</translation>
    </message>
    <message>
        <source>category</source>
        <translation>categoria</translation>
    </message>
    <message>
        <source>service</source>
        <translation>servizio</translation>
    </message>
    <message>
        <source>type</source>
        <translation>tipologia</translation>
    </message>
    <message>
        <source>subject</source>
        <translation>oggetto</translation>
    </message>
    <message>
        <source>description</source>
        <translation>descrizione</translation>
    </message>
    <message>
        <source>note</source>
        <translation>nota</translation>
    </message>
    <message>
        <source>message</source>
        <translation>messaggio</translation>
    </message>
    <message>
        <source>reason</source>
        <translation>motivo</translation>
    </message>
    <message>
        <source>solution</source>
        <translation>soluzione</translation>
    </message>
    <message>
        <source>reference</source>
        <translation>riferimento</translation>
    </message>
    <message>
        <source>name</source>
        <translation>nome</translation>
    </message>
    <message>
        <source>number</source>
        <translation>numero</translation>
    </message>
    <message>
        <source>address</source>
        <translation>indirizzo</translation>
    </message>
    <message>
        <source>detail</source>
        <translation>dettaglio</translation>
    </message>
    <message>
        <source>cause</source>
        <translation>causa</translation>
    </message>
    <message>
        <source>hold reason</source>
        <translation>motivo dell&apos;attesa</translation>
    </message>
    <message>
        <source>wake-up time</source>
        <translation>data di ripresa</translation>
    </message>
    <message>
        <source>outcome</source>
        <translation>esito</translation>
    </message>
    <message>
        <source>answered at</source>
        <translation>ora della risposta</translation>
    </message>
    <message>
        <source>ended at</source>
        <translation>ora della fine</translation>
    </message>
    <message>
        <source>started at</source>
        <translation>ora dell&apos;inizio</translation>
    </message>
    <message>
        <source>after-call work ended at</source>
        <translation>ora della fine del dopo chiamata</translation>
    </message>
    <message>
        <source>operator or team</source>
        <translation>operatore o gruppo</translation>
    </message>
    <message>
        <source>priority reason</source>
        <translation>motivo della priorità</translation>
    </message>
    <message>
        <source>password</source>
        <translation>password</translation>
    </message>
    <message>
        <source>login</source>
        <translation>nome utente</translation>
    </message>
    <message>
        <source>code</source>
        <translation>codice</translation>
    </message>
    <message>
        <source>customer</source>
        <translation>cliente</translation>
    </message>
    <message>
        <source>office</source>
        <translation>ufficio</translation>
    </message>
    <message>
        <source>phone</source>
        <translation>telefono</translation>
    </message>
    <message>
        <source>level</source>
        <translation>livello</translation>
    </message>
    <message>
        <source>role</source>
        <translation>ruolo</translation>
    </message>
    <message>
        <source>parent</source>
        <translation>voce superiore</translation>
    </message>
    <message>
        <source>database</source>
        <translation>base dati</translation>
    </message>
    <message>
        <source>team of the first level</source>
        <translation>gruppo di 1° livello</translation>
    </message>
    <message>
        <source>team of the second level</source>
        <translation>gruppo di 2° livello</translation>
    </message>
    <message>
        <source>level rule</source>
        <translation>regola dei livelli</translation>
    </message>
    <message>
        <source>matrix</source>
        <translation>matrice</translation>
    </message>
    <message>
        <source>entitlement</source>
        <translation>abilitazione</translation>
    </message>
    <message>
        <source>administrator</source>
        <translation>amministratore</translation>
    </message>
    <message>
        <source>desk</source>
        <translation>sportello</translation>
    </message>
    <message>
        <source>limit</source>
        <translation>limite</translation>
    </message>
    <message>
        <source>period</source>
        <translation>periodo</translation>
    </message>
    <message>
        <source>file</source>
        <translation>file</translation>
    </message>
    <message>
        <source>mapping</source>
        <translation>corrispondenza</translation>
    </message>
    <message>
        <source>time of the event</source>
        <translation>ora dell&apos;evento</translation>
    </message>
    <message>
        <source>what was tried</source>
        <translation>tentativi fatti</translation>
    </message>
    <message>
        <source>party waited for</source>
        <translation>chi si attende</translation>
    </message>
    <message>
        <source>a field to change</source>
        <translation>un campo da cambiare</translation>
    </message>
    <message>
        <source>threshold of short abandons</source>
        <translation>soglia degli abbandoni brevi</translation>
    </message>
    <message>
        <source>attempts to reach the requester</source>
        <translation>tentativi di contattare il richiedente</translation>
    </message>
    <message>
        <source>days before tacit closing</source>
        <translation>giorni prima della chiusura tacita</translation>
    </message>
    <message>
        <source>hours</source>
        <translation>orario</translation>
    </message>
    <message>
        <source>closure</source>
        <translation>chiusura</translation>
    </message>
    <message>
        <source>opening</source>
        <translation>apertura</translation>
    </message>
    <message>
        <source>opening kind</source>
        <translation>genere di apertura</translation>
    </message>
    <message>
        <source>cap</source>
        <translation>massimale</translation>
    </message>
    <message>
        <source>asked by</source>
        <translation>chi l&apos;ha chiesto</translation>
    </message>
    <message>
        <source>asked on</source>
        <translation>giorno della richiesta</translation>
    </message>
    <message>
        <source>authorised by</source>
        <translation>chi l&apos;ha autorizzato</translation>
    </message>
    <message>
        <source>contract&apos;s first day</source>
        <translation>primo giorno del contratto</translation>
    </message>
    <message>
        <source>patron</source>
        <translation>santo patrono</translation>
    </message>
    <message>
        <source>patron&apos;s name</source>
        <translation>nome del santo patrono</translation>
    </message>
    <message>
        <source>days a year</source>
        <translation>giorni all&apos;anno</translation>
    </message>
    <message>
        <source>profile</source>
        <translation>profilo</translation>
    </message>
    <message>
        <source>day of the vote</source>
        <translation>giorno del voto</translation>
    </message>
    <message>
        <source>moment from which it holds</source>
        <translation>momento da cui vale</translation>
    </message>
    <message>
        <source>target</source>
        <translation>obiettivo</translation>
    </message>
    <message>
        <source>rank</source>
        <translation>posizione</translation>
    </message>
    <message>
        <source>hold stops</source>
        <translation>attese che fermano</translation>
    </message>
    <message>
        <source>step</source>
        <translation>passo</translation>
    </message>
    <message>
        <source>template</source>
        <translation>modello</translation>
    </message>
    <message>
        <source>text</source>
        <translation>testo</translation>
    </message>
    <message>
        <source>language</source>
        <translation>lingua</translation>
    </message>
    <message>
        <source>outgoing</source>
        <translation>messaggio in uscita</translation>
    </message>
    <message>
        <source>share of the target, in per cent</source>
        <translation>quota dell&apos;obiettivo, in percento</translation>
    </message>
    <message>
        <source>how many times</source>
        <translation>quante volte</translation>
    </message>
    <message>
        <source>calls back</source>
        <translation>chiamata richiamata</translation>
    </message>
    <message>
        <source>scope</source>
        <translation>ambito</translation>
    </message>
    <message>
        <source>visits</source>
        <translation>interventi in loco all&apos;anno</translation>
    </message>
    <message>
        <source>survey months</source>
        <translation>mesi tra due rilevazioni</translation>
    </message>
    <message>
        <source>web view months</source>
        <translation>mesi tra due aggiornamenti della vista web</translation>
    </message>
    <message>
        <source>training months</source>
        <translation>mesi di formazione</translation>
    </message>
    <message>
        <source>training hours</source>
        <translation>ore di formazione</translation>
    </message>
    <message>
        <source>kind</source>
        <translation>genere</translation>
    </message>
    <message>
        <source>complexity</source>
        <translation>complessità</translation>
    </message>
    <message>
        <source>severity</source>
        <translation>gravità</translation>
    </message>
    <message>
        <source>impact</source>
        <translation>impatto</translation>
    </message>
    <message>
        <source>urgency</source>
        <translation>urgenza</translation>
    </message>
    <message>
        <source>priority</source>
        <translation>priorità</translation>
    </message>
    <message>
        <source>beneficiary</source>
        <translation>beneficiario</translation>
    </message>
    <message>
        <source>active</source>
        <translation>attivo</translation>
    </message>
</context>
<context>
    <name>sportello::words::Import</name>
    <message>
        <source>held back</source>
        <translation>trattenuto</translation>
    </message>
    <message>
        <source>left alone</source>
        <translation>lasciato stare</translation>
    </message>
    <message>
        <source>mended</source>
        <translation>corretto</translation>
    </message>
    <message>
        <source>not recorded</source>
        <translation>non registrato</translation>
    </message>
    <message>
        <source>not translated</source>
        <translation>non tradotto</translation>
    </message>
    <message>
        <source>the row names no case</source>
        <translation>la riga non indica un caso</translation>
    </message>
    <message>
        <source>not text in the mapping&apos;s encoding</source>
        <translation>non è testo nella codifica indicata</translation>
    </message>
    <message>
        <source>another number of columns than the header</source>
        <translation>un numero di colonne diverso dall&apos;intestazione</translation>
    </message>
    <message>
        <source>unknown state</source>
        <translation>stato sconosciuto</translation>
    </message>
    <message>
        <source>not a date</source>
        <translation>non è una data</translation>
    </message>
    <message>
        <source>a date in the future</source>
        <translation>una data nel futuro</translation>
    </message>
    <message>
        <source>the case goes on after a cancellation</source>
        <translation>il caso prosegue dopo un annullamento</translation>
    </message>
    <message>
        <source>too many rows</source>
        <translation>troppe righe</translation>
    </message>
    <message>
        <source>a ticket that was not imported has this name</source>
        <translation>questo nome è di un ticket non importato</translation>
    </message>
    <message>
        <source>rows that came in earlier have changed</source>
        <translation>righe già arrivate sono cambiate</translation>
    </message>
    <message>
        <source>a time before the opening</source>
        <translation>un orario prima dell&apos;apertura</translation>
    </message>
    <message>
        <source>a time after the next row&apos;s</source>
        <translation>un orario dopo quello della riga seguente</translation>
    </message>
    <message>
        <source>a time before the ticket&apos;s last change</source>
        <translation>un orario prima dell&apos;ultimo cambiamento del ticket</translation>
    </message>
    <message>
        <source>control characters taken out</source>
        <translation>caratteri di controllo tolti</translation>
    </message>
    <message>
        <source>a text that is too long</source>
        <translation>un testo troppo lungo</translation>
    </message>
    <message>
        <source>a step back that no ticket takes</source>
        <translation>un passo indietro che nessun ticket fa</translation>
    </message>
    <message>
        <source>another team on a closed case</source>
        <translation>un altro gruppo su un caso chiuso</translation>
    </message>
    <message>
        <source>no time of resolution: the row&apos;s was taken</source>
        <translation>manca l&apos;ora della risoluzione: vale quella della riga</translation>
    </message>
    <message>
        <source>a value that the mapping does not translate</source>
        <translation>un valore che la corrispondenza non traduce</translation>
    </message>
    <message>
        <source>Row %1, case %2: %3; %4</source>
        <translation>Riga %1, caso %2: %3; %4</translation>
    </message>
    <message>
        <source>an hour that does not exist, since the clocks go forward over it</source>
        <translation>un&apos;ora che non esiste, perché le lancette vanno avanti e la saltano</translation>
    </message>
    <message>
        <source>Row %1: %2; %3</source>
        <translation>Riga %1: %2; %3</translation>
    </message>
</context>
<context>
    <name>sportello::words::Moment</name>
    <message>
        <source>summer time</source>
        <translation>ora legale</translation>
    </message>
    <message>
        <source>winter time</source>
        <translation>ora solare</translation>
    </message>
    <message>
        <source>By this computer&apos;s clock it is earlier than when something was last recorded in this desk: %1. Look at the clock before you go on; what you do is dated by it.</source>
        <translation>Per l&apos;orologio di questo computer è più presto di quando è stato registrato l&apos;ultimo fatto in questo sportello: %1. Controlla l&apos;orologio prima di continuare; ciò che fai è datato con esso.</translation>
    </message>
</context>
<context>
    <name>sportello::words::Staff</name>
    <message>
        <source>%1 wants the contractor&apos;s own employees, and no employer is recorded</source>
        <translation>%1 vuole dipendenti propri dell&apos;affidatario, e non è registrato alcun datore di lavoro</translation>
    </message>
    <message>
        <source>%1 wants the contractor&apos;s own employees, and the employer recorded is another company</source>
        <translation>%1 vuole dipendenti propri dell&apos;affidatario, e il datore di lavoro registrato è un&apos;altra impresa</translation>
    </message>
    <message>
        <source>%1 wants a qualification with its evidence, and none is recorded</source>
        <translation>%1 vuole una qualifica documentata, e non ne è registrata alcuna</translation>
    </message>
    <message>
        <source>%1 wants a qualification, and the one recorded expired on %2</source>
        <translation>%1 vuole una qualifica, e quella registrata è scaduta il %2</translation>
    </message>
    <message>
        <source>Anybody</source>
        <translation>Chiunque</translation>
    </message>
    <message>
        <source>Own employees only</source>
        <translation>Solo dipendenti propri</translation>
    </message>
    <message>
        <source>Qualified people, with evidence</source>
        <translation>Personale qualificato, con documenti</translation>
    </message>
    <message>
        <source>Not recorded</source>
        <comment>employer</comment>
        <translation>Non registrato</translation>
    </message>
    <message>
        <source>The contractor</source>
        <translation>L&apos;affidatario</translation>
    </message>
    <message>
        <source>Another company</source>
        <translation>Un&apos;altra impresa</translation>
    </message>
    <message>
        <source>no employer recorded</source>
        <translation>nessun datore di lavoro registrato</translation>
    </message>
    <message>
        <source>another company&apos;s employee</source>
        <translation>dipendente di un&apos;altra impresa</translation>
    </message>
    <message>
        <source>no qualification recorded</source>
        <translation>nessuna qualifica registrata</translation>
    </message>
    <message>
        <source>qualification expired on %1</source>
        <translation>qualifica scaduta il %1</translation>
    </message>
    <message>
        <source>You may not work here: %1. Nothing was changed; ask an administrator to record what is missing.</source>
        <translation>Qui non puoi lavorare: %1. Nulla è stato modificato; chiedi a un amministratore di registrare ciò che manca.</translation>
    </message>
    <message>
        <source>%1 may not work here: %2. Nothing was written; choose somebody else, or have an administrator record what is missing.</source>
        <translation>%1 non può lavorare qui: %2. Non è stato scritto nulla; scegli un&apos;altra persona, o fai registrare da un amministratore ciò che manca.</translation>
    </message>
    <message>
        <source>Left out today: %1. You work on your other contracts; ask an administrator to record what is missing.</source>
        <translation>Escluso oggi: %1. Lavori sugli altri tuoi contratti; chiedi a un amministratore di registrare ciò che manca.</translation>
    </message>
    <message>
        <source>Left out today: %1</source>
        <translation>Escluso oggi: %1</translation>
    </message>
    <message>
        <source>A qualification cannot have been issued on a day to come. Nothing was written; correct the day.</source>
        <translation>Una qualifica non può essere stata rilasciata in un giorno futuro. Non è stato scritto nulla; correggi il giorno.</translation>
    </message>
    <message>
        <source>The qualification expires before it was issued. Nothing was written; correct the days.</source>
        <translation>La qualifica scade prima di essere rilasciata. Non è stato scritto nulla; correggi i giorni.</translation>
    </message>
    <message>
        <source>They have no role by which they work on that contract. Nothing was written; choose somebody who has, or have an administrator give them one.</source>
        <translation>Questa persona non ha un ruolo con cui lavori su quel contratto. Non è stato scritto nulla; scegline una che ce l&apos;ha, o faglielo dare da un amministratore.</translation>
    </message>
    <message>
        <source>Who was on the roster stays true: it changes from today on. Nothing was written; give today or a day to come.</source>
        <translation>Chi era di turno resta vero: i turni cambiano da oggi in poi. Non è stato scritto nulla; indica oggi o un giorno futuro.</translation>
    </message>
    <message>
        <source>There are no hours at all. Nothing was written; give at least one day its hours, or remove the entry that stands there.</source>
        <translation>Non c&apos;è alcun orario. Non è stato scritto nulla; indica l&apos;orario di almeno un giorno, o togli la voce che c&apos;è.</translation>
    </message>
    <message>
        <source>That entry of the roster has passed, or its last day has begun: it stays. Nothing was changed; for the rest of today, set the day.</source>
        <translation>Quella voce dei turni è passata, o il suo ultimo giorno è già iniziato: resta. Nulla è stato modificato; per il resto di oggi, imposta il giorno.</translation>
    </message>
    <message>
        <source>That entry of the roster is removed already. Nothing was changed.</source>
        <translation>Quella voce dei turni è già stata tolta. Nulla è stato modificato.</translation>
    </message>
    <message>
        <source>The contract has no hours of service yet: there is nothing that a roster could cover. Set its hours first.</source>
        <translation>Il contratto non ha ancora orari di servizio: non c&apos;è nulla che i turni possano coprire. Imposta prima gli orari.</translation>
    </message>
    <message>
        <source>%1 asks of its staff what is not recorded of them; what that is, their supervisor sees</source>
        <translation>%1 chiede al personale qualcosa che non risulta registrato; che cosa, lo vede chi supervisiona</translation>
    </message>
    <message>
        <source>does not fit today; their supervisor sees why</source>
        <translation>oggi non è ammesso; il perché lo vede chi supervisiona</translation>
    </message>
</context>
<context>
    <name>sportello::words::Story</name>
    <message>
        <source>subject: %1</source>
        <translation>oggetto: %1</translation>
    </message>
    <message>
        <source>kind: %1</source>
        <translation>genere: %1</translation>
    </message>
    <message>
        <source>category: %1</source>
        <translation>categoria: %1</translation>
    </message>
    <message>
        <source>service: %1</source>
        <translation>servizio: %1</translation>
    </message>
    <message>
        <source>contact: %1</source>
        <translation>contatto: %1</translation>
    </message>
    <message>
        <source>beneficiary: %1</source>
        <translation>beneficiario: %1</translation>
    </message>
    <message>
        <source>organisation: %1</source>
        <translation>organizzazione: %1</translation>
    </message>
    <message>
        <source>impact: %1</source>
        <translation>impatto: %1</translation>
    </message>
    <message>
        <source>urgency: %1</source>
        <translation>urgenza: %1</translation>
    </message>
    <message>
        <source>priority: %1</source>
        <translation>priorità: %1</translation>
    </message>
    <message>
        <source>team: %1</source>
        <translation>gruppo: %1</translation>
    </message>
    <message>
        <source>in charge: %1</source>
        <translation>in carico a: %1</translation>
    </message>
    <message>
        <source>%1 registers the ticket (%2)</source>
        <translation>%1 registra il ticket (%2)</translation>
    </message>
    <message>
        <source>%1 registers the ticket</source>
        <translation>%1 registra il ticket</translation>
    </message>
    <message>
        <source>the rules propose: %1</source>
        <translation>le regole propongono: %1</translation>
    </message>
    <message>
        <source>%1 puts it on hold: %2</source>
        <translation>%1 mette in attesa: %2</translation>
    </message>
    <message>
        <source>until %1</source>
        <translation>fino al %1</translation>
    </message>
    <message>
        <source>%1 chases %2</source>
        <translation>%1 sollecita %2</translation>
    </message>
    <message>
        <source>%1 records a chaser by %2</source>
        <translation>%1 registra un sollecito di %2</translation>
    </message>
    <message>
        <source>%1 records a chaser</source>
        <translation>%1 registra un sollecito</translation>
    </message>
    <message>
        <source>%1 tries to verify the outcome: the requester was not reached</source>
        <translation>%1 prova a verificare l&apos;esito: il richiedente non risponde</translation>
    </message>
    <message>
        <source>%1 verifies the outcome: the requester does not confirm</source>
        <translation>%1 verifica l&apos;esito: il richiedente non conferma</translation>
    </message>
    <message>
        <source>%1 verifies the outcome: the requester confirms</source>
        <translation>%1 verifica l&apos;esito: il richiedente conferma</translation>
    </message>
    <message>
        <source>The system</source>
        <translation>Il sistema</translation>
    </message>
    <message>
        <source>%1 takes it in charge</source>
        <translation>%1 prende in carico</translation>
    </message>
    <message>
        <source>%1 leaves it without an assignee</source>
        <translation>%1 lo lascia senza assegnatario</translation>
    </message>
    <message>
        <source>%1 assigns it to %2</source>
        <translation>%1 assegna a %2</translation>
    </message>
    <message>
        <source>%1 gives it to another team</source>
        <translation>%1 passa a un altro gruppo</translation>
    </message>
    <message>
        <source>%1 gives it to the team %2</source>
        <translation>%1 passa al gruppo %2</translation>
    </message>
    <message>
        <source>%1 passes it to the 2nd level</source>
        <translation>%1 passa al 2° livello</translation>
    </message>
    <message>
        <source>%1 passes it to the 2nd level, %2</source>
        <translation>%1 passa al 2° livello, %2</translation>
    </message>
    <message>
        <source>%1 gives it back to the 1st level</source>
        <translation>%1 restituisce al 1° livello</translation>
    </message>
    <message>
        <source>%1 gives it back to the 1st level, %2</source>
        <translation>%1 restituisce al 1° livello, %2</translation>
    </message>
    <message>
        <source>%1 resumes it</source>
        <translation>%1 riprende</translation>
    </message>
    <message>
        <source>%1 resolves it</source>
        <translation>%1 risolve</translation>
    </message>
    <message>
        <source>%1 resolves it; cause: %2</source>
        <translation>%1 risolve; causa: %2</translation>
    </message>
    <message>
        <source>%1 closes it</source>
        <translation>%1 chiude</translation>
    </message>
    <message>
        <source>%1 reopens it</source>
        <translation>%1 riapre</translation>
    </message>
    <message>
        <source>%1 reopens it; it goes back to %2</source>
        <translation>%1 riapre; torna a %2</translation>
    </message>
    <message>
        <source>%1 cancels it</source>
        <translation>%1 annulla il ticket</translation>
    </message>
    <message>
        <source>%1 merges it into another</source>
        <translation>%1 lo unisce a un altro</translation>
    </message>
    <message>
        <source>%1 merges it into ticket %2</source>
        <translation>%1 lo unisce al ticket %2</translation>
    </message>
    <message>
        <source>%1 writes an internal note</source>
        <translation>%1 scrive una nota interna</translation>
    </message>
    <message>
        <source>%1 writes to the requester</source>
        <translation>%1 scrive al richiedente</translation>
    </message>
    <message>
        <source>%1 changes the priority to %2</source>
        <translation>%1 cambia la priorità in %2</translation>
    </message>
    <message>
        <source>%1 changes %2</source>
        <translation>%1 modifica %2</translation>
    </message>
    <message>
        <source>%1 takes the last operation back</source>
        <translation>%1 annulla l&apos;ultima operazione</translation>
    </message>
    <message>
        <source>%1 updates it</source>
        <translation>%1 aggiorna</translation>
    </message>
    <message>
        <source>%1 updates %2</source>
        <translation>%1 aggiorna %2</translation>
    </message>
    <message>
        <source>%1 resumes it: its wake-up time has come</source>
        <translation>%1 lo riprende: è arrivata la data di ripresa</translation>
    </message>
    <message>
        <source>%1 takes a step: %2</source>
        <translation>%1 compie un passo: %2</translation>
    </message>
    <message>
        <source>%1 leaves a step out: %2</source>
        <translation>%1 tralascia un passo: %2</translation>
    </message>
    <message>
        <source>type: %1</source>
        <translation>tipologia: %1</translation>
    </message>
    <message>
        <source>complexity: %1</source>
        <translation>complessità: %1</translation>
    </message>
    <message>
        <source>severity: %1</source>
        <translation>gravità: %1</translation>
    </message>
    <message>
        <source>in the log: %1</source>
        <translation>nel registro: %1</translation>
    </message>
</context>
<context>
    <name>sportello::words::Terms</name>
    <message>
        <source>Roster</source>
        <translation>Turni</translation>
    </message>
    <message>
        <source>Incident</source>
        <translation>Incidente</translation>
    </message>
    <message>
        <source>Request for an activity</source>
        <translation>Richiesta di attività</translation>
    </message>
    <message>
        <source>Information</source>
        <translation>Informazione</translation>
    </message>
    <message>
        <source>Complaint</source>
        <translation>Reclamo</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Telefono</translation>
    </message>
    <message>
        <source>Contact centre</source>
        <translation>Contact Center</translation>
    </message>
    <message>
        <source>Web</source>
        <translation>Web</translation>
    </message>
    <message>
        <source>Mail</source>
        <translation>Posta elettronica</translation>
    </message>
    <message>
        <source>Walk-in</source>
        <translation>Allo sportello</translation>
    </message>
    <message>
        <source>Data exchange</source>
        <translation>Scambio dati</translation>
    </message>
    <message>
        <source>Remote session</source>
        <translation>Sessione remota</translation>
    </message>
    <message>
        <source>Other</source>
        <comment>channel</comment>
        <translation>Altro</translation>
    </message>
    <message>
        <source>Not recorded</source>
        <translation>Non registrato</translation>
    </message>
    <message>
        <source>User problem</source>
        <translation>Problematica dell&apos;utenza</translation>
    </message>
    <message>
        <source>Specialist technical problem</source>
        <translation>Problematica tecnica specialistica</translation>
    </message>
    <message>
        <source>How-to not covered by manual or training</source>
        <translation>Uso non coperto da manuale o formazione</translation>
    </message>
    <message>
        <source>Software defect</source>
        <translation>Difetto del software</translation>
    </message>
    <message>
        <source>Workaround instruction</source>
        <translation>Istruzione di aggiramento</translation>
    </message>
    <message>
        <source>New-release installation</source>
        <translation>Installazione di nuova versione</translation>
    </message>
    <message>
        <source>System and operations advice</source>
        <translation>Consulenza sistemistica ed esercizio</translation>
    </message>
    <message>
        <source>Interfaces to external systems</source>
        <translation>Interfacce verso sistemi esterni</translation>
    </message>
    <message>
        <source>Customer&apos;s staff</source>
        <translation>Personale dell&apos;ente</translation>
    </message>
    <message>
        <source>Customer&apos;s technical staff</source>
        <translation>Personale tecnico dell&apos;ente</translation>
    </message>
    <message>
        <source>Customer&apos;s contact person</source>
        <translation>Referente</translation>
    </message>
    <message>
        <source>Contractor</source>
        <translation>Appaltatore</translation>
    </message>
    <message>
        <source>Supplier</source>
        <comment>party</comment>
        <translation>Fornitore</translation>
    </message>
    <message>
        <source>Citizen</source>
        <translation>Cittadino</translation>
    </message>
    <message>
        <source>High</source>
        <comment>impact</comment>
        <translation>Alto</translation>
    </message>
    <message>
        <source>Medium</source>
        <comment>impact</comment>
        <translation>Medio</translation>
    </message>
    <message>
        <source>Low</source>
        <comment>impact</comment>
        <translation>Basso</translation>
    </message>
    <message>
        <source>High</source>
        <comment>urgency</comment>
        <translation>Alta</translation>
    </message>
    <message>
        <source>Medium</source>
        <comment>urgency</comment>
        <translation>Media</translation>
    </message>
    <message>
        <source>Low</source>
        <comment>urgency</comment>
        <translation>Bassa</translation>
    </message>
    <message>
        <source>Low</source>
        <comment>complexity</comment>
        <translation>Bassa</translation>
    </message>
    <message>
        <source>Medium</source>
        <comment>complexity</comment>
        <translation>Media</translation>
    </message>
    <message>
        <source>High</source>
        <comment>complexity</comment>
        <translation>Alta</translation>
    </message>
    <message>
        <source>1 (gravest)</source>
        <comment>severity</comment>
        <translation>1 (gravissima)</translation>
    </message>
    <message>
        <source>2 (grave)</source>
        <comment>severity</comment>
        <translation>2 (grave)</translation>
    </message>
    <message>
        <source>3 (moderate)</source>
        <comment>severity</comment>
        <translation>3 (moderata)</translation>
    </message>
    <message>
        <source>4 (slight)</source>
        <comment>severity</comment>
        <translation>4 (lieve)</translation>
    </message>
    <message>
        <source>Registered</source>
        <comment>state</comment>
        <translation>Registrato</translation>
    </message>
    <message>
        <source>In charge</source>
        <comment>state</comment>
        <translation>In carico</translation>
    </message>
    <message>
        <source>Escalated</source>
        <comment>state</comment>
        <translation>Al 2° livello</translation>
    </message>
    <message>
        <source>On hold</source>
        <comment>state</comment>
        <translation>In attesa</translation>
    </message>
    <message>
        <source>Resolved</source>
        <comment>state</comment>
        <translation>Risolto</translation>
    </message>
    <message>
        <source>Closed</source>
        <comment>state</comment>
        <translation>Chiuso</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <comment>state</comment>
        <translation>Annullato</translation>
    </message>
    <message>
        <source>Merged</source>
        <comment>state</comment>
        <translation>Unito</translation>
    </message>
    <message>
        <source>In charge L1</source>
        <translation>In carico 1° liv.</translation>
    </message>
    <message>
        <source>In charge L2</source>
        <translation>In carico 2° liv.</translation>
    </message>
    <message>
        <source>Verified</source>
        <comment>state</comment>
        <translation>Verificato</translation>
    </message>
    <message>
        <source>1st level</source>
        <translation>1° livello</translation>
    </message>
    <message>
        <source>2nd level</source>
        <translation>2° livello</translation>
    </message>
    <message>
        <source>Follows suppliers</source>
        <translation>Segue i fornitori</translation>
    </message>
    <message>
        <source>Waits for the requester</source>
        <translation>Attende il richiedente</translation>
    </message>
    <message>
        <source>Waits for a supplier</source>
        <translation>Attende un fornitore</translation>
    </message>
    <message>
        <source>Planned visit</source>
        <translation>Intervento pianificato</translation>
    </message>
    <message>
        <source>Waits for a problem&apos;s solution</source>
        <translation>Attende la soluzione di un problema</translation>
    </message>
    <message>
        <source>Other reason</source>
        <translation>Altro motivo</translation>
    </message>
    <message>
        <source>Software</source>
        <translation>Software</translation>
    </message>
    <message>
        <source>Equipment</source>
        <translation>Apparecchiature</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>Rete</translation>
    </message>
    <message>
        <source>Configuration</source>
        <translation>Configurazione</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>Dati</translation>
    </message>
    <message>
        <source>Access and credentials</source>
        <translation>Accessi e credenziali</translation>
    </message>
    <message>
        <source>User guidance</source>
        <translation>Guida all&apos;uso</translation>
    </message>
    <message>
        <source>Third party</source>
        <translation>Terza parte</translation>
    </message>
    <message>
        <source>Other</source>
        <comment>cause</comment>
        <translation>Altro</translation>
    </message>
    <message>
        <source>Confirmed by the requester</source>
        <translation>Confermato dal richiedente</translation>
    </message>
    <message>
        <source>Requester not reached</source>
        <translation>Richiedente non raggiunto</translation>
    </message>
    <message>
        <source>Not confirmed by the requester</source>
        <translation>Non confermato dal richiedente</translation>
    </message>
    <message>
        <source>Verified with the requester</source>
        <translation>Verificata con il richiedente</translation>
    </message>
    <message>
        <source>Verified, or requester unreachable</source>
        <translation>Verificata, o richiedente irreperibile</translation>
    </message>
    <message>
        <source>Verified, or tacit after some days</source>
        <translation>Verificata, o tacita dopo alcuni giorni</translation>
    </message>
    <message>
        <source>Free</source>
        <translation>Libera</translation>
    </message>
    <message>
        <source>Chaser received</source>
        <translation>Sollecito ricevuto</translation>
    </message>
    <message>
        <source>Chaser sent</source>
        <translation>Sollecito inviato</translation>
    </message>
    <message>
        <source>Inbound call</source>
        <translation>Chiamata in entrata</translation>
    </message>
    <message>
        <source>Outbound call</source>
        <translation>Chiamata in uscita</translation>
    </message>
    <message>
        <source>Answered</source>
        <translation>Risposta</translation>
    </message>
    <message>
        <source>Hung up while waiting</source>
        <translation>Riagganciata in attesa</translation>
    </message>
    <message>
        <source>Waited too long</source>
        <translation>Attesa troppo lunga</translation>
    </message>
    <message>
        <source>Queue emptied</source>
        <translation>Coda svuotata</translation>
    </message>
    <message>
        <source>Technical end</source>
        <translation>Fine tecnica</translation>
    </message>
    <message>
        <source>No line found</source>
        <translation>Non trova linea</translation>
    </message>
    <message>
        <source>No reply</source>
        <translation>Nessuna risposta</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Assistenza</translation>
    </message>
    <message>
        <source>Wrong number</source>
        <translation>Numero sbagliato</translation>
    </message>
    <message>
        <source>Test call</source>
        <translation>Chiamata di prova</translation>
    </message>
    <message>
        <source>Internal call</source>
        <translation>Chiamata interna</translation>
    </message>
    <message>
        <source>Call-back</source>
        <translation>Richiamo</translation>
    </message>
    <message>
        <source>Chaser</source>
        <translation>Sollecito</translation>
    </message>
    <message>
        <source>Other</source>
        <comment>purpose</comment>
        <translation>Altro</translation>
    </message>
    <message>
        <source>Out of hours</source>
        <comment>one call</comment>
        <translation>Fuori orario</translation>
    </message>
    <message>
        <source>Other</source>
        <comment>one call</comment>
        <translation>Altro</translation>
    </message>
    <message>
        <source>Handled live</source>
        <comment>one call</comment>
        <translation>Gestita in tempo reale</translation>
    </message>
    <message>
        <source>No line found</source>
        <comment>one call</comment>
        <translation>Non trova linea</translation>
    </message>
    <message>
        <source>Short abandon</source>
        <comment>one call</comment>
        <translation>Abbandono breve</translation>
    </message>
    <message>
        <source>Abandoned</source>
        <comment>one call</comment>
        <translation>Abbandonata</translation>
    </message>
    <message>
        <source>Handled live</source>
        <comment>many calls</comment>
        <translation>Gestite in tempo reale</translation>
    </message>
    <message>
        <source>Called back</source>
        <comment>many calls</comment>
        <translation>In richiamo</translation>
    </message>
    <message>
        <source>Not handled</source>
        <comment>many calls</comment>
        <translation>Non gestite</translation>
    </message>
    <message>
        <source>No line found</source>
        <comment>many calls</comment>
        <translation>Non trovano linea</translation>
    </message>
    <message>
        <source>Short abandons</source>
        <comment>many calls</comment>
        <translation>Abbandoni brevi</translation>
    </message>
    <message>
        <source>Other</source>
        <comment>many calls</comment>
        <translation>Altro</translation>
    </message>
    <message>
        <source>Out of hours</source>
        <comment>many calls</comment>
        <translation>Fuori orario</translation>
    </message>
    <message>
        <source>Outbound</source>
        <comment>many calls</comment>
        <translation>In uscita</translation>
    </message>
    <message>
        <source>First-level agent</source>
        <translation>Operatore di 1° livello</translation>
    </message>
    <message>
        <source>Second-level technician</source>
        <translation>Tecnico di 2° livello</translation>
    </message>
    <message>
        <source>Supervisor</source>
        <translation>Supervisore</translation>
    </message>
    <message>
        <source>Administrator</source>
        <translation>Amministratore</translation>
    </message>
    <message>
        <source>Customer&apos;s contact</source>
        <translation>Contatto dell&apos;ente</translation>
    </message>
    <message>
        <source>Customer&apos;s referent</source>
        <translation>Referente dell&apos;ente</translation>
    </message>
    <message>
        <source>Auditor</source>
        <translation>Revisore</translation>
    </message>
    <message>
        <source>System</source>
        <translation>Sistema</translation>
    </message>
    <message>
        <source>Recorded here</source>
        <translation>Registrato qui</translation>
    </message>
    <message>
        <source>Imported</source>
        <translation>Importato</translation>
    </message>
    <message>
        <source>Inferred</source>
        <translation>Dedotto</translation>
    </message>
    <message>
        <source>Ticket</source>
        <translation>Ticket</translation>
    </message>
    <message>
        <source>Call</source>
        <translation>Chiamata</translation>
    </message>
    <message>
        <source>Contract</source>
        <translation>Contratto</translation>
    </message>
    <message>
        <source>Organisation</source>
        <translation>Organizzazione</translation>
    </message>
    <message>
        <source>Contact</source>
        <translation>Contatto</translation>
    </message>
    <message>
        <source>Team</source>
        <translation>Gruppo</translation>
    </message>
    <message>
        <source>Operator</source>
        <translation>Operatore</translation>
    </message>
    <message>
        <source>Service</source>
        <translation>Servizio</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>Categoria</translation>
    </message>
    <message>
        <source>Ticket type</source>
        <translation>Tipologia di ticket</translation>
    </message>
    <message>
        <source>Level rules</source>
        <translation>Regole dei livelli</translation>
    </message>
    <message>
        <source>Priority matrix</source>
        <translation>Matrice delle priorità</translation>
    </message>
    <message>
        <source>Entitlements</source>
        <translation>Abilitazioni</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Importazione</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>Oggetto</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>Descrizione</translation>
    </message>
    <message>
        <source>Internal note</source>
        <translation>Nota interna</translation>
    </message>
    <message>
        <source>Message to the requester</source>
        <translation>Messaggio al richiedente</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Motivo</translation>
    </message>
    <message>
        <source>What was tried</source>
        <translation>Tentativi fatti</translation>
    </message>
    <message>
        <source>Solution</source>
        <translation>Soluzione</translation>
    </message>
    <message>
        <source>Party waited for</source>
        <translation>Chi si attende</translation>
    </message>
    <message>
        <source>External reference</source>
        <translation>Riferimento esterno</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nome</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Numero</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Indirizzo</translation>
    </message>
    <message>
        <source>Detail</source>
        <translation>Dettaglio</translation>
    </message>
    <message>
        <source>Hours of service</source>
        <translation>Orario di servizio</translation>
    </message>
    <message>
        <source>Closing days</source>
        <translation>Giorni di chiusura</translation>
    </message>
    <message>
        <source>Cap on openings</source>
        <translation>Massimale di aperture</translation>
    </message>
    <message>
        <source>Kind of opening</source>
        <translation>Genere di apertura</translation>
    </message>
    <message>
        <source>Extraordinary opening</source>
        <translation>Apertura straordinaria</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>Obiettivo</translation>
    </message>
    <message>
        <source>Holds that stop clocks</source>
        <translation>Attese che fermano gli orologi</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>Passo</translation>
    </message>
    <message>
        <source>Template</source>
        <translation>Modello</translation>
    </message>
    <message>
        <source>Outgoing message</source>
        <translation>Messaggio in uscita</translation>
    </message>
    <message>
        <source>User</source>
        <comment>type of contact</comment>
        <translation>Utenza</translation>
    </message>
    <message>
        <source>Specialist</source>
        <comment>type of contact</comment>
        <translation>Specialistica</translation>
    </message>
</context>
<context>
    <name>sportello::words::Verbs</name>
    <message>
        <source>Registered</source>
        <comment>event</comment>
        <translation>Registrato</translation>
    </message>
    <message>
        <source>Taken in charge</source>
        <comment>event</comment>
        <translation>Preso in carico</translation>
    </message>
    <message>
        <source>Assigned</source>
        <comment>event</comment>
        <translation>Assegnato</translation>
    </message>
    <message>
        <source>Transferred to another team</source>
        <comment>event</comment>
        <translation>Passato a un altro gruppo</translation>
    </message>
    <message>
        <source>Escalated to the 2nd level</source>
        <comment>event</comment>
        <translation>Passato al 2° livello</translation>
    </message>
    <message>
        <source>Given back to the 1st level</source>
        <comment>event</comment>
        <translation>Restituito al 1° livello</translation>
    </message>
    <message>
        <source>Put on hold</source>
        <comment>event</comment>
        <translation>Messo in attesa</translation>
    </message>
    <message>
        <source>Resumed</source>
        <comment>event</comment>
        <translation>Ripreso</translation>
    </message>
    <message>
        <source>Resolved</source>
        <comment>event</comment>
        <translation>Risolto</translation>
    </message>
    <message>
        <source>Outcome verified</source>
        <comment>event</comment>
        <translation>Esito verificato</translation>
    </message>
    <message>
        <source>Closed</source>
        <comment>event</comment>
        <translation>Chiuso</translation>
    </message>
    <message>
        <source>Reopened</source>
        <comment>event</comment>
        <translation>Riaperto</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <comment>event</comment>
        <translation>Annullato</translation>
    </message>
    <message>
        <source>Merged</source>
        <comment>event</comment>
        <translation>Unito</translation>
    </message>
    <message>
        <source>Internal note</source>
        <comment>event</comment>
        <translation>Nota interna</translation>
    </message>
    <message>
        <source>Message to the requester</source>
        <comment>event</comment>
        <translation>Messaggio al richiedente</translation>
    </message>
    <message>
        <source>Chaser</source>
        <comment>event</comment>
        <translation>Sollecito</translation>
    </message>
    <message>
        <source>Priority changed</source>
        <comment>event</comment>
        <translation>Priorità cambiata</translation>
    </message>
    <message>
        <source>Amended</source>
        <comment>event</comment>
        <translation>Modificato</translation>
    </message>
    <message>
        <source>Taken back</source>
        <comment>event</comment>
        <translation>Operazione annullata</translation>
    </message>
    <message>
        <source>Updated</source>
        <comment>event</comment>
        <translation>Aggiornato</translation>
    </message>
    <message>
        <source>Call logged</source>
        <comment>event</comment>
        <translation>Chiamata registrata</translation>
    </message>
    <message>
        <source>Call amended</source>
        <comment>event</comment>
        <translation>Chiamata modificata</translation>
    </message>
    <message>
        <source>Added</source>
        <comment>event</comment>
        <translation>Aggiunto</translation>
    </message>
    <message>
        <source>Changed</source>
        <comment>event</comment>
        <translation>Cambiato</translation>
    </message>
    <message>
        <source>Switched off</source>
        <comment>event</comment>
        <translation>Disattivato</translation>
    </message>
    <message>
        <source>Password set</source>
        <comment>event</comment>
        <translation>Password impostata</translation>
    </message>
    <message>
        <source>Import run</source>
        <comment>event</comment>
        <translation>Importazione eseguita</translation>
    </message>
    <message>
        <source>log a call</source>
        <translation>registrare una chiamata</translation>
    </message>
    <message>
        <source>amend a call</source>
        <translation>modificare una chiamata</translation>
    </message>
    <message>
        <source>read calls</source>
        <translation>leggere le chiamate</translation>
    </message>
    <message>
        <source>open a ticket</source>
        <translation>aprire un ticket</translation>
    </message>
    <message>
        <source>read tickets</source>
        <translation>leggere i ticket</translation>
    </message>
    <message>
        <source>write an internal note</source>
        <translation>scrivere una nota interna</translation>
    </message>
    <message>
        <source>write to the requester</source>
        <translation>scrivere al richiedente</translation>
    </message>
    <message>
        <source>take a ticket in charge</source>
        <translation>prendere in carico un ticket</translation>
    </message>
    <message>
        <source>put a ticket on hold</source>
        <translation>mettere in attesa un ticket</translation>
    </message>
    <message>
        <source>resume a ticket</source>
        <translation>riprendere un ticket</translation>
    </message>
    <message>
        <source>resolve a ticket</source>
        <translation>risolvere un ticket</translation>
    </message>
    <message>
        <source>pass a ticket to the 2nd level</source>
        <translation>passare un ticket al 2° livello</translation>
    </message>
    <message>
        <source>give a ticket back to the 1st level</source>
        <translation>restituire un ticket al 1° livello</translation>
    </message>
    <message>
        <source>assign a ticket</source>
        <translation>assegnare un ticket</translation>
    </message>
    <message>
        <source>change a ticket&apos;s priority</source>
        <translation>cambiare la priorità di un ticket</translation>
    </message>
    <message>
        <source>record a chaser</source>
        <translation>registrare un sollecito</translation>
    </message>
    <message>
        <source>verify a ticket&apos;s outcome</source>
        <translation>verificare l&apos;esito di un ticket</translation>
    </message>
    <message>
        <source>close a ticket</source>
        <translation>chiudere un ticket</translation>
    </message>
    <message>
        <source>close a ticket tacitly</source>
        <translation>chiudere un ticket per silenzio</translation>
    </message>
    <message>
        <source>reopen a ticket</source>
        <translation>riaprire un ticket</translation>
    </message>
    <message>
        <source>cancel a ticket</source>
        <translation>annullare un ticket</translation>
    </message>
    <message>
        <source>merge a ticket</source>
        <translation>unire un ticket</translation>
    </message>
    <message>
        <source>take an operation back</source>
        <translation>annullare un&apos;operazione</translation>
    </message>
    <message>
        <source>amend a ticket</source>
        <translation>modificare un ticket</translation>
    </message>
    <message>
        <source>read contacts</source>
        <translation>leggere i contatti</translation>
    </message>
    <message>
        <source>write contacts</source>
        <translation>scrivere i contatti</translation>
    </message>
    <message>
        <source>read the figures</source>
        <translation>leggere i dati statistici</translation>
    </message>
    <message>
        <source>import history</source>
        <translation>importare dati storici</translation>
    </message>
    <message>
        <source>change operators, teams, contracts and matrices</source>
        <translation>cambiare operatori, gruppi, contratti e matrici</translation>
    </message>
    <message>
        <source>read operators, teams, contracts and matrices</source>
        <translation>leggere operatori, gruppi, contratti e matrici</translation>
    </message>
    <message>
        <source>verify the database</source>
        <translation>verificare la base dati</translation>
    </message>
    <message>
        <source>bring the database up to date</source>
        <translation>aggiornare la base dati</translation>
    </message>
    <message>
        <source>change calendars, openings, targets, categories, types and level rules</source>
        <translation>modificare calendari, aperture, obiettivi, categorie, tipi e regole di livello</translation>
    </message>
    <message>
        <source>read calendars, openings, targets, categories, types and level rules</source>
        <translation>leggere calendari, aperture, obiettivi, categorie, tipi e regole di livello</translation>
    </message>
    <message>
        <source>Step by rule</source>
        <comment>event</comment>
        <translation>Passo per regola</translation>
    </message>
    <message>
        <source>Step left out</source>
        <comment>event</comment>
        <translation>Passo tralasciato</translation>
    </message>
    <message>
        <source>take a step by rule</source>
        <translation>compiere un passo per regola</translation>
    </message>
    <message>
        <source>wake a ticket by rule</source>
        <translation>riprendere un ticket per regola</translation>
    </message>
    <message>
        <source>read what goes out</source>
        <translation>leggere ciò che esce</translation>
    </message>
    <message>
        <source>decide what becomes of messages that go out</source>
        <translation>decidere dei messaggi in uscita</translation>
    </message>
    <message>
        <source>let the rules run</source>
        <translation>far agire le regole</translation>
    </message>
    <message>
        <source>send what goes out</source>
        <translation>inviare i messaggi in uscita</translation>
    </message>
</context>
<context>
    <name>sportello::words::Watching</name>
    <message>
        <source>Notify</source>
        <translation>Avvisare</translation>
    </message>
    <message>
        <source>Raise the priority</source>
        <translation>Alzare la priorità</translation>
    </message>
    <message>
        <source>Pass on</source>
        <translation>Passare ad altri</translation>
    </message>
    <message>
        <source>Chase</source>
        <translation>Sollecitare</translation>
    </message>
    <message>
        <source>Whoever has the ticket</source>
        <translation>Chi ha il ticket</translation>
    </message>
    <message>
        <source>The team</source>
        <translation>Il gruppo</translation>
    </message>
    <message>
        <source>The supervisors</source>
        <translation>I supervisori</translation>
    </message>
    <message>
        <source>Another party</source>
        <translation>Un&apos;altra parte</translation>
    </message>
    <message>
        <source>Notice</source>
        <translation>Avviso</translation>
    </message>
    <message>
        <source>Chaser</source>
        <translation>Sollecito</translation>
    </message>
    <message>
        <source>Several notices together</source>
        <translation>Più avvisi insieme</translation>
    </message>
    <message>
        <source>End of a hold</source>
        <translation>Fine di una sospensione</translation>
    </message>
    <message>
        <source>Waiting</source>
        <comment>message</comment>
        <translation>In attesa</translation>
    </message>
    <message>
        <source>Being sent</source>
        <comment>message</comment>
        <translation>In invio</translation>
    </message>
    <message>
        <source>Sent</source>
        <comment>message</comment>
        <translation>Inviato</translation>
    </message>
    <message>
        <source>Said by phone</source>
        <comment>message</comment>
        <translation>Comunicato per telefono</translation>
    </message>
    <message>
        <source>Failed</source>
        <comment>message</comment>
        <translation>Fallito</translation>
    </message>
    <message>
        <source>Withdrawn</source>
        <comment>message</comment>
        <translation>Ritirato</translation>
    </message>
    <message>
        <source>In another message</source>
        <comment>message</comment>
        <translation>In un altro messaggio</translation>
    </message>
    <message>
        <source>Not known whether it left</source>
        <comment>message</comment>
        <translation>Non si sa se sia partito</translation>
    </message>
    <message>
        <source>%1 % of &quot;%2&quot;: %3</source>
        <translation>%1 % di &quot;%2&quot;: %3</translation>
    </message>
    <message>
        <source>A message of it has left the desk, or may have: it can no longer be taken back. Everything stays as it is; correct it with a new step.</source>
        <translation>Un suo messaggio è partito, o può essere partito: non si può più annullare. Tutto resta com&apos;è; correggi con un nuovo passo.</translation>
    </message>
    <message>
        <source>That is no e-mail address: %1. Nothing was written; write one as name@body.it, and nothing besides.</source>
        <translation>Non è un indirizzo di posta: %1. Non è stato scritto nulla; scrivine uno come nome@ente.it, e nient&apos;altro.</translation>
    </message>
    <message>
        <source>The template names a field that there is none of: %1. Nothing was written; correct it. A brace that is no field is written twice.</source>
        <translation>Il modello nomina un campo che non esiste: %1. Non è stato scritto nulla; correggilo. Una graffa che non è un campo si scrive due volte.</translation>
    </message>
    <message>
        <source>A notice and a chaser want a receiver, a chaser not the supervisors, and no other step has one. Nothing was written; correct it.</source>
        <translation>Un avviso e un sollecito vogliono un destinatario, un sollecito non i supervisori, e nessun altro passo ne ha uno. Non è stato scritto nulla; correggi.</translation>
    </message>
    <message>
        <source>A step that is repeated wants at least 5 minutes in between. Nothing was written; correct it.</source>
        <translation>Un passo ripetuto vuole almeno 5 minuti fra una volta e l&apos;altra. Non è stato scritto nulla; correggi.</translation>
    </message>
    <message>
        <source>That can no longer be done with the message: %1. Nothing was changed.</source>
        <translation>Con il messaggio non si può più fare: %1. Nulla è stato cambiato.</translation>
    </message>
    <message>
        <source>To be said by phone: %1</source>
        <translation>Da dire per telefono: %1</translation>
    </message>
    <message>
        <source>Not sent: %1</source>
        <translation>Non inviati: %1</translation>
    </message>
    <message>
        <source>Not known whether sent: %1</source>
        <translation>Non si sa se inviati: %1</translation>
    </message>
    <message>
        <source>A notice or a chaser may be repeated, up to 50 times in all; where there are minutes in between, how often is said too. Nothing was written; correct it.</source>
        <translation>Un avviso o un sollecito si può ripetere, fino a 50 volte in tutto; se indichi i minuti tra l&apos;uno e l&apos;altro, indica anche quante volte. Non è stato scritto niente; correggi.</translation>
    </message>
    <message>
        <source>Messages wait for somebody to see to them. %1. Say them by phone and record it, or send them again.</source>
        <translation>Ci sono messaggi di cui qualcuno deve occuparsi. %1. Dilli per telefono e registralo, oppure inviali di nuovo.</translation>
    </message>
    <message>
        <source>Call-back notice</source>
        <translation>Avviso di richiamata</translation>
    </message>
    <message>
        <source>There is no step at a share of the time to answer: a call is written down once it was answered or lost, and then nobody can be told in time. Nothing was written; choose another target.</source>
        <translation>Non ci sono passi a una quota del tempo di risposta: una chiamata si registra quando ha avuto risposta o si è persa, e allora nessuno può più essere avvisato in tempo. Non è stato scritto nulla; scegli un altro obiettivo.</translation>
    </message>
    <message>
        <source>A lost call has no priority that could be raised. Nothing was written; notify somebody instead.</source>
        <translation>Una chiamata persa non ha una priorità da alzare. Non è stato scritto nulla; avvisa qualcuno, invece.</translation>
    </message>
    <message>
        <source>A lost call is in no team&apos;s hands that could pass it on. Nothing was written; notify somebody instead.</source>
        <translation>Una chiamata persa non è in mano a un gruppo che possa passarla. Non è stato scritto nulla; avvisa qualcuno, invece.</translation>
    </message>
    <message>
        <source>Nobody is chased about a lost call: a chaser is about a ticket. Nothing was written; notify somebody instead.</source>
        <translation>Per una chiamata persa non si sollecita nessuno: un sollecito riguarda un ticket. Non è stato scritto nulla; avvisa qualcuno, invece.</translation>
    </message>
    <message>
        <source>A lost call has no ticket, so nobody has it. Nothing was written; choose a team, the supervisors or another party.</source>
        <translation>Una chiamata persa non ha un ticket, quindi nessuno lo ha in mano. Non è stato scritto nulla; scegli un gruppo, i supervisori o un&apos;altra parte.</translation>
    </message>
    <message>
        <source>A lost call has no ticket whose team could be told. Nothing was written; name the team.</source>
        <translation>Una chiamata persa non ha un ticket di cui avvisare il gruppo. Non è stato scritto nulla; indica il gruppo.</translation>
    </message>
    <message>
        <source>Of a lost call somebody is told once by each step. Nothing was written; set another step for later.</source>
        <translation>Di una chiamata persa ogni passo avvisa una volta sola. Non è stato scritto nulla; imposta un altro passo per più tardi.</translation>
    </message>
</context>
<context>
    <name>sportelloctl</name>
    <message>
        <source>Staff</source>
        <translation>Personale</translation>
    </message>
    <message>
        <source>Cap changed (id %1, version %2).</source>
        <translation>Massimale modificato (id %1, versione %2).</translation>
    </message>
    <message>
        <source>There are no more openings of that kind; those that there are stay (id %1, version %2).</source>
        <translation>Non ci saranno più aperture di quel genere; quelle che ci sono restano (id %1, versione %2).</translation>
    </message>
    <message>
        <source>Days before the vote</source>
        <translation>Giorni prima del voto</translation>
    </message>
    <message>
        <source>retired</source>
        <comment>kind of opening</comment>
        <translation>ritirato</translation>
    </message>
    <message>
        <source>Elections: how many days before the vote it begins, 0 to 366; without it a vote proposes no days.</source>
        <translation>Elezioni: quanti giorni prima del voto inizia, da 0 a 366; senza, un voto non propone giorni.</translation>
    </message>
    <message>
        <source>Of the calendar, or from the contract&apos;s first day on.</source>
        <translation>Solare, o dal primo giorno del contratto.</translation>
    </message>
    <message>
        <source>Retire a kind of extraordinary opening: there are no more of it.</source>
        <translation>Ritira un genere di apertura straordinaria: non ce ne saranno altre.</translation>
    </message>
    <message>
        <source>The first day; where there is a vote, the one that the kind&apos;s days before the vote say, unless told otherwise.</source>
        <translation>Il primo giorno; con un voto, salvo indicazione diversa, quello dato dai giorni prima del voto del genere.</translation>
    </message>
    <message>
        <source>The last day: of an election the end of all operations. The run-off&apos;s, the vote&apos;s or the first day unless told otherwise.</source>
        <translation>L&apos;ultimo giorno: di un&apos;elezione la fine di tutte le operazioni. Salvo indicazione diversa quello del ballottaggio, del voto o il primo.</translation>
    </message>
    <message>
        <source>The day of its run-off.</source>
        <translation>Il giorno del ballottaggio.</translation>
    </message>
    <message>
        <source>not at work there any more</source>
        <translation>non lavora più lì</translation>
    </message>
    <message>
        <source>Does not count</source>
        <translation>Non conta</translation>
    </message>
    <message>
        <source>The roster was set (entry %1, version %2).</source>
        <translation>I turni sono stati impostati (voce %1, versione %2).</translation>
    </message>
    <message>
        <source>The day was set on the roster (entry %1, version %2).</source>
        <translation>Il giorno è stato impostato nei turni (voce %1, versione %2).</translation>
    </message>
    <message>
        <source>Removed from the roster as far as it has not begun (entry %1, version %2).</source>
        <translation>Tolta dai turni per quanto non è iniziata (voce %1, versione %2).</translation>
    </message>
    <message>
        <source>Operator</source>
        <translation>Operatore</translation>
    </message>
    <message>
        <source>Entry</source>
        <translation>Voce</translation>
    </message>
    <message>
        <source>Removed</source>
        <comment>from the roster</comment>
        <translation>Tolta</translation>
    </message>
    <message>
        <source>Present</source>
        <translation>Presenti</translation>
    </message>
    <message>
        <source>The roster covers all hours of service.</source>
        <translation>I turni coprono tutto l&apos;orario di servizio.</translation>
    </message>
    <message>
        <source>The roster leaves hours of service uncovered:</source>
        <translation>I turni lasciano scoperto parte dell&apos;orario di servizio:</translation>
    </message>
    <message>
        <source>Whose presence, by login.</source>
        <translation>Di chi è la presenza, con il nome utente.</translation>
    </message>
    <message>
        <source>Where: at the desk, unless told otherwise, or on site.</source>
        <translation>Dove: allo sportello, salvo indicazione diversa, o in sede.</translation>
    </message>
    <message>
        <source>Set somebody&apos;s hours of every week, from today or a day to come on. What has passed stays.</source>
        <translation>Imposta l&apos;orario settimanale di una persona, da oggi o da un giorno futuro. Ciò che è passato resta.</translation>
    </message>
    <message>
        <source>Hours of some days, as mon-fri=08:00-13:00,14:00-18:00 or sat=24h; days that are not named have none. Breaks are what lies between.</source>
        <translation>L&apos;orario di alcuni giorni, come mon-fri=08:00-13:00,14:00-18:00 o sat=24h; i giorni non nominati non ne hanno. Le pause sono ciò che sta in mezzo.</translation>
    </message>
    <message>
        <source>The first day; today unless told otherwise.</source>
        <translation>Il primo giorno; oggi, salvo indicazione diversa.</translation>
    </message>
    <message>
        <source>The last day; none unless told otherwise.</source>
        <translation>L&apos;ultimo giorno; nessuno, salvo indicazione diversa.</translation>
    </message>
    <message>
        <source>Set somebody&apos;s hours of one day, in the place of their week&apos;s.</source>
        <translation>Imposta l&apos;orario di una persona in un giorno, al posto di quello settimanale.</translation>
    </message>
    <message>
        <source>The day: today or one to come.</source>
        <translation>Il giorno: oggi o uno futuro.</translation>
    </message>
    <message>
        <source>As 08:00-13:00,14:00-18:00; - where they are not there.</source>
        <translation>Come 08:00-13:00,14:00-18:00; - se la persona non c&apos;è.</translation>
    </message>
    <message>
        <source>Remove an entry from the roster. What has passed or begun stays; under a single day lies the week.</source>
        <translation>Togli una voce dai turni. Ciò che è passato o iniziato resta; sotto un singolo giorno c&apos;è la settimana.</translation>
    </message>
    <message>
        <source>Its id, as roster show tells it.</source>
        <translation>Il suo id, come lo dice roster show.</translation>
    </message>
    <message>
        <source>Show who is present on a contract on some days, and by which entries.</source>
        <translation>Mostra chi è presente su un contratto in alcuni giorni, e per quali voci.</translation>
    </message>
    <message>
        <source>Look whether enough people are on the roster at every minute of a contract&apos;s service. Ends with 1 where there are not.</source>
        <translation>Guarda se in ogni minuto del servizio di un contratto ci sono abbastanza persone di turno. Finisce con 1 se non ci sono.</translation>
    </message>
    <message>
        <source>Employer</source>
        <translation>Datore di lavoro</translation>
    </message>
    <message>
        <source>Qualification</source>
        <translation>Qualifica</translation>
    </message>
    <message>
        <source>Skills</source>
        <translation>Competenze</translation>
    </message>
    <message>
        <source>The employer: own, which is the contractor, or the name of another company.</source>
        <translation>Il datore di lavoro: own, cioè l&apos;affidatario, o il nome di un&apos;altra impresa.</translation>
    </message>
    <message>
        <source>What somebody is qualified by.</source>
        <translation>La qualifica della persona.</translation>
    </message>
    <message>
        <source>The document that proves the qualification.</source>
        <translation>Il documento che prova la qualifica.</translation>
    </message>
    <message>
        <source>Who issued the document.</source>
        <translation>Chi ha rilasciato il documento.</translation>
    </message>
    <message>
        <source>When it was issued.</source>
        <translation>Quando è stato rilasciato.</translation>
    </message>
    <message>
        <source>The last day on which the qualification holds; it goes on unless told otherwise.</source>
        <translation>L&apos;ultimo giorno in cui la qualifica vale; senza fine, salvo indicazione diversa.</translation>
    </message>
    <message>
        <source>A skill; those given are all of them.</source>
        <translation>Una competenza; quelle indicate sono tutte.</translation>
    </message>
    <message>
        <source>(until %1)</source>
        <comment>qualification</comment>
        <translation>(fino al %1)</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>Documento</translation>
    </message>
    <message>
        <source>%1, issued by %2 on %3</source>
        <translation>%1, rilasciato da %2 il %3</translation>
    </message>
    <message>
        <source>Left out of</source>
        <translation>Escluso da</translation>
    </message>
    <message>
        <source>Recorded of operator %1 (version %2).</source>
        <translation>Registrato per l&apos;operatore %1 (versione %2).</translation>
    </message>
    <message>
        <source>Left out of %1.</source>
        <translation>Escluso da %1.</translation>
    </message>
    <message>
        <source>Left out</source>
        <translation>Escluso</translation>
    </message>
    <message>
        <source>The staffing rule was set (contract %1, version %2).</source>
        <translation>La regola sul personale è stata impostata (contratto %1, versione %2).</translation>
    </message>
    <message>
        <source>Who may work it: %1</source>
        <translation>Chi può lavorarci: %1</translation>
    </message>
    <message>
        <source>Contract changed (id %1, version %2).</source>
        <translation>Contratto modificato (id %1, versione %2).</translation>
    </message>
    <message>
        <source>Record an operator&apos;s employer, qualification with its evidence, and skills; without options show what is recorded.</source>
        <translation>Registra il datore di lavoro di un operatore, la sua qualifica documentata e le sue competenze; senza opzioni mostra ciò che è registrato.</translation>
    </message>
    <message>
        <source>There is no qualification any more.</source>
        <translation>Non c&apos;è più una qualifica.</translation>
    </message>
    <message>
        <source>There are no skills any more.</source>
        <translation>Non ci sono più competenze.</translation>
    </message>
    <message>
        <source>Show or set who may work a contract, and say which of its operators are left out by it.</source>
        <translation>Mostra o imposta chi può lavorare su un contratto, e di&apos; quali suoi operatori ne restano esclusi.</translation>
    </message>
    <message>
        <source>Anybody, own employees, or people with a qualification.</source>
        <translation>Chiunque, dipendenti propri o persone con una qualifica.</translation>
    </message>
    <message>
        <source>Change what a contract is; what is not given stays.</source>
        <translation>Modifica un contratto; ciò che non è indicato resta.</translation>
    </message>
    <message>
        <source>Its first day is not known.</source>
        <translation>Il suo primo giorno non è noto.</translation>
    </message>
    <message>
        <source>It goes on.</source>
        <translation>Continua senza fine.</translation>
    </message>
    <message>
        <source>Attempts after which the requester counts as unreachable.</source>
        <translation>Tentativi dopo i quali il richiedente risulta irreperibile.</translation>
    </message>
    <message>
        <source>Service days before tacit closing.</source>
        <translation>Giorni di servizio prima della chiusura tacita.</translation>
    </message>
    <message>
        <source>Who may work it: anybody, own employees, or people with a qualification.</source>
        <translation>Chi può lavorarci: chiunque, dipendenti propri o persone con una qualifica.</translation>
    </message>
    <message>
        <source>How many people are on the roster at any time of service, 1 to 99.</source>
        <translation>Quante persone sono di turno in ogni momento del servizio, da 1 a 99.</translation>
    </message>
    <message>
        <source>Whether somebody stays on site during breaks too.</source>
        <translation>Se qualcuno resta in sede anche durante le pause.</translation>
    </message>
    <message>
        <source>Call logged; ticket %1 (version %2).</source>
        <translation>Chiamata registrata; ticket %1 (versione %2).</translation>
    </message>
    <message>
        <source>Id</source>
        <translation>Id</translation>
    </message>
    <message>
        <source>Came</source>
        <translation>Arrivata</translation>
    </message>
    <message>
        <source>Direction</source>
        <translation>Direzione</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Numero</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>Esito</translation>
    </message>
    <message>
        <source>Waited</source>
        <translation>Attesa</translation>
    </message>
    <message>
        <source>Talked</source>
        <translation>Conversazione</translation>
    </message>
    <message>
        <source>Ticket</source>
        <translation>Ticket</translation>
    </message>
    <message>
        <source>Who called whom.</source>
        <translation>Chi ha chiamato chi.</translation>
    </message>
    <message>
        <source>A contact: id, or exactly the phone number or e-mail address.</source>
        <translation>Un contatto: id, oppure esattamente il numero di telefono o l&apos;indirizzo di posta.</translation>
    </message>
    <message>
        <source>The ticket that the call is about.</source>
        <translation>Il ticket a cui si riferisce la chiamata.</translation>
    </message>
    <message>
        <source>What the call was for.</source>
        <translation>Perché la chiamata.</translation>
    </message>
    <message>
        <source>How it ended; answered unless told otherwise.</source>
        <translation>Com&apos;è finita; con una risposta se non indichi altro.</translation>
    </message>
    <message>
        <source>The service was closed when it came.</source>
        <translation>All&apos;arrivo il servizio era chiuso.</translation>
    </message>
    <message>
        <source>The other side&apos;s number, as people write it.</source>
        <translation>Il numero dell&apos;altra parte, come lo si scrive.</translation>
    </message>
    <message>
        <source>Who answered; you unless told otherwise.</source>
        <translation>Chi ha risposto; tu se non indichi altro.</translation>
    </message>
    <message>
        <source>The team, by name.</source>
        <translation>Il gruppo, per nome.</translation>
    </message>
    <message>
        <source>Outbound: the lost call that this one answers, by its id.</source>
        <translation>In uscita: la chiamata persa a cui questa risponde, per id.</translation>
    </message>
    <message>
        <source>When it came or was dialled.</source>
        <translation>Quando è arrivata o è stata composta.</translation>
    </message>
    <message>
        <source>When it was answered.</source>
        <translation>Quando ha avuto risposta.</translation>
    </message>
    <message>
        <source>When it ended.</source>
        <translation>Quando è finita.</translation>
    </message>
    <message>
        <source>When the work after it ended.</source>
        <translation>Quando è finito il lavoro dopo la chiamata.</translation>
    </message>
    <message>
        <source>Log a call&apos;s facts; with --subject it opens a ticket too, with the options of &quot;ticket open&quot;.</source>
        <translation>Registra i dati di una chiamata; con --subject apre anche un ticket, con le opzioni di &quot;ticket open&quot;.</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nome</translation>
    </message>
    <message>
        <source>Category added (id %1, version %2).</source>
        <translation>Categoria aggiunta (id %1, versione %2).</translation>
    </message>
    <message>
        <source>Service added (id %1, version %2).</source>
        <translation>Servizio aggiunto (id %1, versione %2).</translation>
    </message>
    <message>
        <source>Ticket type added (id %1, version %2).</source>
        <translation>Tipologia di ticket aggiunta (id %1, versione %2).</translation>
    </message>
    <message>
        <source>The level rules were replaced (contract %1, version %2).</source>
        <translation>Regole dei livelli sostituite (contratto %1, versione %2).</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Tipologia</translation>
    </message>
    <message>
        <source>Complexity from</source>
        <translation>Complessità da</translation>
    </message>
    <message>
        <source>Severity from</source>
        <translation>Gravità da</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>Livello</translation>
    </message>
    <message>
        <source>Team</source>
        <translation>Gruppo</translation>
    </message>
    <message>
        <source>The entitlements were replaced (contract %1, version %2).</source>
        <translation>Abilitazioni sostituite (contratto %1, versione %2).</translation>
    </message>
    <message>
        <source>Contact type</source>
        <translation>Tipo di contatto</translation>
    </message>
    <message>
        <source>Sub-type</source>
        <translation>Sottotipo</translation>
    </message>
    <message>
        <source>Party</source>
        <translation>Parte</translation>
    </message>
    <message>
        <source>The priority matrix was changed (contract %1, version %2).</source>
        <translation>Matrice delle priorità cambiata (contratto %1, versione %2).</translation>
    </message>
    <message>
        <source>Impact</source>
        <translation>Impatto</translation>
    </message>
    <message>
        <source>Urgency</source>
        <translation>Urgenza</translation>
    </message>
    <message>
        <source>Priority</source>
        <translation>Priorità</translation>
    </message>
    <message>
        <source>Its name.</source>
        <translation>Il suo nome.</translation>
    </message>
    <message>
        <source>What it stands under; a category also by its path, as in &quot;ANPR &gt; Access&quot;.</source>
        <translation>La voce sotto cui sta; una categoria anche per percorso, come &quot;ANPR &gt; Accesso&quot;.</translation>
    </message>
    <message>
        <source>Add a category.</source>
        <translation>Aggiungi una categoria.</translation>
    </message>
    <message>
        <source>List a contract&apos;s categories by their paths.</source>
        <translation>Elenca le categorie di un contratto con i loro percorsi.</translation>
    </message>
    <message>
        <source>Add a service.</source>
        <translation>Aggiungi un servizio.</translation>
    </message>
    <message>
        <source>List a contract&apos;s services.</source>
        <translation>Elenca i servizi di un contratto.</translation>
    </message>
    <message>
        <source>Add an entry to a contract&apos;s list of ticket types.</source>
        <translation>Aggiungi una voce all&apos;elenco delle tipologie di ticket di un contratto.</translation>
    </message>
    <message>
        <source>List a contract&apos;s ticket types.</source>
        <translation>Elenca le tipologie di ticket di un contratto.</translation>
    </message>
    <message>
        <source>Replace the rules that propose level and team; the first that fits proposes.</source>
        <translation>Sostituisci le regole che propongono livello e gruppo; propone la prima che si adatta.</translation>
    </message>
    <message>
        <source>A rule, as type=NAME,complexity=medium,severity=s2,level=second,team=NAME; what is left out fits everything, complexity fits from there up, severity from there to graver ones.</source>
        <translation>Una regola, come type=NOME,complexity=medium,severity=s2,level=second,team=NOME; ciò che manca si adatta a tutto, la complessità da lì in su, la gravità da lì verso le più gravi.</translation>
    </message>
    <message>
        <source>List the level rules in the order in which they are tried.</source>
        <translation>Elenca le regole dei livelli nell&apos;ordine in cui vengono provate.</translation>
    </message>
    <message>
        <source>Replace the table of who may ask what.</source>
        <translation>Sostituisci la tabella di chi può chiedere che cosa.</translation>
    </message>
    <message>
        <source>Who may ask what, as user:how-to:customer or specialist:*:customer-technical.</source>
        <translation>Chi può chiedere che cosa, come user:how-to:customer o specialist:*:customer-technical.</translation>
    </message>
    <message>
        <source>List the table of who may ask what.</source>
        <translation>Elenca la tabella di chi può chiedere che cosa.</translation>
    </message>
    <message>
        <source>Show the priority matrix, or change cells of it.</source>
        <translation>Mostra la matrice delle priorità, o cambiane le celle.</translation>
    </message>
    <message>
        <source>A cell, as high:low:p3.</source>
        <translation>Una cella, come high:low:p3.</translation>
    </message>
    <message>
        <source>The database: sqlite:PATH or postgresql://HOST/NAME, without user and password. Otherwise SPORTELLO_DB says it.</source>
        <translation>La base dati: sqlite:PERCORSO o postgresql://HOST/NOME, senza utente né password. Altrimenti la indica SPORTELLO_DB.</translation>
    </message>
    <message>
        <source>Who you are. Otherwise SPORTELLO_AS says it.</source>
        <translation>Chi sei. Altrimenti lo indica SPORTELLO_AS.</translation>
    </message>
    <message>
        <source>Answer as JSON with English keys, errors too.</source>
        <translation>Rispondi in JSON con chiavi inglesi, anche per gli errori.</translation>
    </message>
    <message>
        <source>The language of texts for people. Otherwise LC_ALL, LC_MESSAGES or LANG says it.</source>
        <translation>La lingua dei testi per le persone. Altrimenti la indica LC_ALL, LC_MESSAGES o LANG.</translation>
    </message>
    <message>
        <source>Explain the command and do nothing.</source>
        <translation>Spiega il comando e non fare nulla.</translation>
    </message>
    <message>
        <source>The operation&apos;s own key: given twice, it is done once. Without it each run is an operation of its own.</source>
        <translation>La chiave dell&apos;operazione: data due volte, si fa una volta sola. Senza, ogni esecuzione è un&apos;operazione a sé.</translation>
    </message>
    <message>
        <source>When it happened, where that is not now. Never in the future.</source>
        <translation>Quando è avvenuto, se non è adesso. Mai nel futuro.</translation>
    </message>
    <message>
        <source>The version that was seen: refused where it has changed meanwhile.</source>
        <translation>La versione che si è vista: rifiutata se nel frattempo è cambiata.</translation>
    </message>
    <message>
        <source>How many at most, 1 to 1000; 50 unless told otherwise.</source>
        <translation>Quanti al massimo, da 1 a 1000; 50 se non indichi altro.</translation>
    </message>
    <message>
        <source>Go on after the page that answered this as its &quot;next&quot;.</source>
        <translation>Continua dopo la pagina che ha dato questo come &quot;next&quot;.</translation>
    </message>
    <message>
        <source>From this time on. A date is its start in Rome.</source>
        <translation>Da questo momento in poi. Una data è il suo inizio a Roma.</translation>
    </message>
    <message>
        <source>Up to this time, which is no longer in it.</source>
        <translation>Fino a questo momento, escluso.</translation>
    </message>
    <message>
        <source>The contract, by its code.</source>
        <translation>Il contratto, per codice.</translation>
    </message>
    <message>
        <source>Contact added (id %1, version %2).</source>
        <translation>Contatto aggiunto (id %1, versione %2).</translation>
    </message>
    <message>
        <source>Office</source>
        <translation>Ufficio</translation>
    </message>
    <message>
        <source>Phones</source>
        <translation>Telefoni</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>Posta elettronica</translation>
    </message>
    <message>
        <source>Contract</source>
        <translation>Contratto</translation>
    </message>
    <message>
        <source>Organisation added (id %1, version %2).</source>
        <translation>Organizzazione aggiunta (id %1, versione %2).</translation>
    </message>
    <message>
        <source>On whose side they stand; customer unless told otherwise.</source>
        <translation>Da che parte stanno; dell&apos;ente (customer) se non indichi altro.</translation>
    </message>
    <message>
        <source>Add a contact.</source>
        <translation>Aggiungi un contatto.</translation>
    </message>
    <message>
        <source>Name and surname.</source>
        <translation>Nome e cognome.</translation>
    </message>
    <message>
        <source>Their organisation, by name or id.</source>
        <translation>La sua organizzazione, per nome o id.</translation>
    </message>
    <message>
        <source>Role and office, as people say it.</source>
        <translation>Ruolo e ufficio, come li si dice.</translation>
    </message>
    <message>
        <source>A phone number, as people write it.</source>
        <translation>Un numero di telefono, come lo si scrive.</translation>
    </message>
    <message>
        <source>An e-mail address.</source>
        <translation>Un indirizzo di posta elettronica.</translation>
    </message>
    <message>
        <source>Find contacts by the beginnings of name, number or e-mail address.</source>
        <translation>Cerca i contatti per inizio di nome, numero o indirizzo di posta.</translation>
    </message>
    <message>
        <source>What to look for.</source>
        <translation>Che cosa cercare.</translation>
    </message>
    <message>
        <source>Add an organisation.</source>
        <translation>Aggiungi un&apos;organizzazione.</translation>
    </message>
    <message>
        <source>The organisation&apos;s name.</source>
        <translation>Il nome dell&apos;organizzazione.</translation>
    </message>
    <message>
        <source>List a contract&apos;s organisations.</source>
        <translation>Elenca le organizzazioni di un contratto.</translation>
    </message>
    <message>
        <source>it says which database, and so does SPORTELLO_DB</source>
        <translation>indica la base dati, come fa SPORTELLO_DB</translation>
    </message>
    <message>
        <source>nobody is here to type the password: name a file that holds it</source>
        <translation>non c&apos;è nessuno che scriva la password: indica un file che la contiene</translation>
    </message>
    <message>
        <source>it says who you are, and so does SPORTELLO_AS</source>
        <translation>indica chi sei, come fa SPORTELLO_AS</translation>
    </message>
    <message>
        <source>Password of %1: </source>
        <translation>Password di %1: </translation>
    </message>
    <message>
        <source>%1: more than one has this name</source>
        <translation>%1: più d&apos;uno ha questo nome</translation>
    </message>
    <message>
        <source>Contract added (id %1, version %2).</source>
        <translation>Contratto aggiunto (id %1, versione %2).</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Codice</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>Cliente</translation>
    </message>
    <message>
        <source>Closing</source>
        <translation>Chiusura</translation>
    </message>
    <message>
        <source>Add a contract.</source>
        <translation>Aggiungi un contratto.</translation>
    </message>
    <message>
        <source>Its short, unique code, such as NAP.</source>
        <translation>Il suo codice, breve e unico, come NAP.</translation>
    </message>
    <message>
        <source>The contracting body.</source>
        <translation>L&apos;ente contraente.</translation>
    </message>
    <message>
        <source>What closing a resolved ticket asks for.</source>
        <translation>Che cosa serve per chiudere un ticket risolto.</translation>
    </message>
    <message>
        <source>Attempts after which the requester counts as unreachable; 3 unless told otherwise.</source>
        <translation>Tentativi dopo i quali il richiedente è irreperibile; 3 se non indichi altro.</translation>
    </message>
    <message>
        <source>Service days before tacit closing; 5 unless told otherwise.</source>
        <translation>Giorni di servizio prima della chiusura tacita; 5 se non indichi altro.</translation>
    </message>
    <message>
        <source>Below it a hung-up call is a short abandon; 5 unless told otherwise.</source>
        <translation>Sotto questa soglia una chiamata riagganciata è un abbandono breve; 5 se non indichi altro.</translation>
    </message>
    <message>
        <source>List the contracts you may see.</source>
        <translation>Elenca i contratti che puoi vedere.</translation>
    </message>
    <message>
        <source>New password of %1: </source>
        <translation>Nuova password di %1: </translation>
    </message>
    <message>
        <source>A desk was made at %1. Its administrator is %2.</source>
        <translation>Sportello creato in %1. Il suo amministratore è %2.</translation>
    </message>
    <message>
        <source>Rebuilt and compared: %1 histories, %2 events, %3 days of figures.</source>
        <translation>Ricostruiti e confrontati: %1 storie, %2 eventi, %3 giorni di dati.</translation>
    </message>
    <message>
        <source>Differs: %1, %2 %3 (%4)</source>
        <translation>Differenza: %1, %2 %3 (%4)</translation>
    </message>
    <message>
        <source>No difference.</source>
        <translation>Nessuna differenza.</translation>
    </message>
    <message>
        <source>What is stored is not what the history says. Keep a copy of the database and ask support.</source>
        <translation>Ciò che è conservato non è ciò che dice la storia. Conserva una copia della base dati e rivolgiti all&apos;assistenza.</translation>
    </message>
    <message>
        <source>Explain the commands, or one of them.</source>
        <translation>Spiega i comandi, o uno di essi.</translation>
    </message>
    <message>
        <source>A command, or the word that several begin with.</source>
        <translation>Un comando, o la parola con cui più d&apos;uno comincia.</translation>
    </message>
    <message>
        <source>All of it, as the reference in the documentation.</source>
        <translation>Tutto quanto, come nel riferimento della documentazione.</translation>
    </message>
    <message>
        <source>Make a desk in a new file, or in an empty database of a server. There --as is the server&apos;s superuser, who is known by the server&apos;s own means, and --password-file holds the new administrator&apos;s password.</source>
        <translation>Crea uno sportello in un file nuovo, o in una base dati vuota di un server. Lì --as è il superutente del server, riconosciuto con i mezzi del server, e --password-file contiene la password del nuovo amministratore.</translation>
    </message>
    <message>
        <source>The first administrator&apos;s login.</source>
        <translation>Il nome utente del primo amministratore.</translation>
    </message>
    <message>
        <source>Print who may do what; needs no database.</source>
        <translation>Stampa chi può fare che cosa; non serve una base dati.</translation>
    </message>
    <message>
        <source>Rebuild everything from the history and compare; writes nothing. Ends with 1 where something differs.</source>
        <translation>Ricostruisci tutto dalla storia e confronta; non scrive nulla. Finisce con 1 se qualcosa differisce.</translation>
    </message>
    <message>
        <source>Opened</source>
        <translation>Aperti</translation>
    </message>
    <message>
        <source>Resolved</source>
        <translation>Risolti</translation>
    </message>
    <message>
        <source>Reopened</source>
        <translation>Riaperti</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>Chiusi</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>Annullati</translation>
    </message>
    <message>
        <source>Merged</source>
        <translation>Uniti</translation>
    </message>
    <message>
        <source>Passed to the 2nd level</source>
        <translation>Passati al 2° livello</translation>
    </message>
    <message>
        <source>Given back to the 1st level</source>
        <translation>Restituiti al 1° livello</translation>
    </message>
    <message>
        <source>Transferred to another team</source>
        <translation>Passati a un altro gruppo</translation>
    </message>
    <message>
        <source>%1: figures are by whole days</source>
        <translation>%1: i dati sono per giorni interi</translation>
    </message>
    <message>
        <source>Count what occurred in a period of whole days, in Rome&apos;s time.</source>
        <translation>Conta ciò che è avvenuto in un periodo di giorni interi, con l&apos;ora di Roma.</translation>
    </message>
    <message>
        <source>(required)</source>
        <translation>(obbligatorio)</translation>
    </message>
    <message>
        <source>(may be repeated)</source>
        <translation>(si può ripetere)</translation>
    </message>
    <message>
        <source>(or --%1-file FILE)</source>
        <translation>(oppure --%1-file FILE)</translation>
    </message>
    <message>
        <source>Usage: sportelloctl COMMAND [ARGUMENTS] [--db URL] [--as LOGIN] [--json]</source>
        <translation>Uso: sportelloctl COMANDO [ARGOMENTI] [--db URL] [--as LOGIN] [--json]</translation>
    </message>
    <message>
        <source>One command in full: sportelloctl help COMMAND, or COMMAND --help.</source>
        <translation>Un comando per intero: sportelloctl help COMANDO, o COMANDO --help.</translation>
    </message>
    <message>
        <source>Arguments:</source>
        <translation>Argomenti:</translation>
    </message>
    <message>
        <source>Options:</source>
        <translation>Opzioni:</translation>
    </message>
    <message>
        <source>Options of every command:</source>
        <translation>Opzioni di ogni comando:</translation>
    </message>
    <message>
        <source>Options of every command</source>
        <translation>Opzioni di ogni comando</translation>
    </message>
    <message>
        <source>There are more: --after %1</source>
        <translation>Ce ne sono altri: --after %1</translation>
    </message>
    <message>
        <source>(it was already done with this key)</source>
        <translation>(era già stato fatto con questa chiave)</translation>
    </message>
    <message>
        <source>%1 takes a whole number, not &quot;%2&quot;.</source>
        <translation>%1 vuole un numero intero, non &quot;%2&quot;.</translation>
    </message>
    <message>
        <source>%1 takes a date or a time, such as 2026-03-02, 2026-03-02T09:30 or 2026-03-02T09:30:00+01:00, not &quot;%2&quot;.</source>
        <translation>%1 vuole una data o un orario, come 2026-03-02, 2026-03-02T09:30 o 2026-03-02T09:30:00+01:00, non &quot;%2&quot;.</translation>
    </message>
    <message>
        <source>%1 takes a UUID, not &quot;%2&quot;.</source>
        <translation>%1 vuole un UUID, non &quot;%2&quot;.</translation>
    </message>
    <message>
        <source>%1 takes one of %2, not &quot;%3&quot;.</source>
        <translation>%1 vuole uno fra %2, non &quot;%3&quot;.</translation>
    </message>
    <message>
        <source>The file %1 is not UTF-8 text.</source>
        <translation>Il file %1 non è testo UTF-8.</translation>
    </message>
    <message>
        <source>There is no option --%1 here.</source>
        <translation>Qui non c&apos;è un&apos;opzione --%1.</translation>
    </message>
    <message>
        <source>--%1 was given twice.</source>
        <translation>--%1 è stata data due volte.</translation>
    </message>
    <message>
        <source>--%1 takes no value.</source>
        <translation>--%1 non vuole un valore.</translation>
    </message>
    <message>
        <source>--%1 wants a value after it.</source>
        <translation>--%1 vuole un valore dopo di sé.</translation>
    </message>
    <message>
        <source>--%1 is missing.</source>
        <translation>Manca --%1.</translation>
    </message>
    <message>
        <source>%1 is missing.</source>
        <translation>Manca %1.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is one word too many; a text of several words goes between quotes.</source>
        <translation>&quot;%1&quot; è una parola di troppo; un testo di più parole va tra virgolette.</translation>
    </message>
    <message>
        <source>A command is missing.</source>
        <translation>Manca un comando.</translation>
    </message>
    <message>
        <source>There is no command &quot;%1&quot;.</source>
        <translation>Non c&apos;è un comando &quot;%1&quot;.</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 di %2</translation>
    </message>
    <message>
        <source>%1 left</source>
        <translation>mancano %1</translation>
    </message>
    <message>
        <source>An argument is not UTF-8 text. Nothing was done; write it in UTF-8.</source>
        <translation>Un argomento non è testo UTF-8. Non è stato fatto nulla; scrivilo in UTF-8.</translation>
    </message>
    <message>
        <source>Nothing was done. For help: sportelloctl help</source>
        <translation>Non è stato fatto nulla. Per un aiuto: sportelloctl help</translation>
    </message>
    <message>
        <source>Operator added (id %1, version %2).</source>
        <translation>Operatore aggiunto (id %1, versione %2).</translation>
    </message>
    <message>
        <source>Login</source>
        <translation>Nome utente</translation>
    </message>
    <message>
        <source>Roles</source>
        <translation>Ruoli</translation>
    </message>
    <message>
        <source>Teams</source>
        <translation>Gruppi</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Stato</translation>
    </message>
    <message>
        <source>switched off</source>
        <translation>disattivato</translation>
    </message>
    <message>
        <source>no login</source>
        <translation>senza accesso</translation>
    </message>
    <message>
        <source>Operator %1 is switched off (version %2).</source>
        <translation>Operatore %1 disattivato (versione %2).</translation>
    </message>
    <message>
        <source>The password of operator %1 was set (version %2).</source>
        <translation>Password dell&apos;operatore %1 impostata (versione %2).</translation>
    </message>
    <message>
        <source>Team added (id %1, version %2).</source>
        <translation>Gruppo aggiunto (id %1, versione %2).</translation>
    </message>
    <message>
        <source>Contracts</source>
        <translation>Contratti</translation>
    </message>
    <message>
        <source>The operator&apos;s login.</source>
        <translation>Il nome utente dell&apos;operatore.</translation>
    </message>
    <message>
        <source>The file whose first line is the operator&apos;s new password; otherwise you are asked.</source>
        <translation>Il file la cui prima riga è la nuova password dell&apos;operatore; altrimenti ti viene chiesta.</translation>
    </message>
    <message>
        <source>Add an operator; on PostgreSQL also a login of the server.</source>
        <translation>Aggiungi un operatore; su PostgreSQL anche un accesso al server.</translation>
    </message>
    <message>
        <source>Name and surname; the login unless given.</source>
        <translation>Nome e cognome; il nome utente se mancano.</translation>
    </message>
    <message>
        <source>A role on a contract: agent, technician, supervisor or auditor, as in NAP:agent.</source>
        <translation>Un ruolo su un contratto: agent, technician, supervisor o auditor, come NAP:agent.</translation>
    </message>
    <message>
        <source>A team that the operator is in.</source>
        <translation>Un gruppo di cui l&apos;operatore fa parte.</translation>
    </message>
    <message>
        <source>Runs the system; sees no ticket by it.</source>
        <translation>Gestisce il sistema; per questo non vede alcun ticket.</translation>
    </message>
    <message>
        <source>Cannot log in and has no password.</source>
        <translation>Non può accedere e non ha password.</translation>
    </message>
    <message>
        <source>List the operators you may see.</source>
        <translation>Elenca gli operatori che puoi vedere.</translation>
    </message>
    <message>
        <source>Switch an operator off, who can no longer log in; the history keeps the name.</source>
        <translation>Disattiva un operatore, che non può più accedere; la storia ne conserva il nome.</translation>
    </message>
    <message>
        <source>Set a password: an administrator anybody&apos;s, everybody their own.</source>
        <translation>Imposta una password: un amministratore quella di chiunque, ognuno la propria.</translation>
    </message>
    <message>
        <source>Add a team.</source>
        <translation>Aggiungi un gruppo.</translation>
    </message>
    <message>
        <source>The team&apos;s name.</source>
        <translation>Il nome del gruppo.</translation>
    </message>
    <message>
        <source>At which level it works.</source>
        <translation>A quale livello lavora.</translation>
    </message>
    <message>
        <source>List the teams you may see.</source>
        <translation>Elenca i gruppi che puoi vedere.</translation>
    </message>
    <message>
        <source>Its number, or the reference that another system gave it.</source>
        <translation>Il suo numero, o il riferimento dato da un altro sistema.</translation>
    </message>
    <message>
        <source>What solved it.</source>
        <translation>Che cosa lo ha risolto.</translation>
    </message>
    <message>
        <source>The kind of cause.</source>
        <translation>Il genere di causa.</translation>
    </message>
    <message>
        <source>Why the 2nd level is needed.</source>
        <translation>Perché serve il 2° livello.</translation>
    </message>
    <message>
        <source>What was already tried.</source>
        <translation>Che cosa si è già tentato.</translation>
    </message>
    <message>
        <source>Whom the desk answers to; the caller unless told otherwise.</source>
        <translation>A chi risponde lo sportello; il chiamante se non indichi altro.</translation>
    </message>
    <message>
        <source>What it is about, on one line.</source>
        <translation>Di che cosa si tratta, in una riga.</translation>
    </message>
    <message>
        <source>All that is known of it.</source>
        <translation>Tutto ciò che se ne sa.</translation>
    </message>
    <message>
        <source>What kind of contact it is; incident unless told otherwise.</source>
        <translation>Che genere di contatto è; incidente se non indichi altro.</translation>
    </message>
    <message>
        <source>How it came; by phone unless told otherwise.</source>
        <translation>Com&apos;è arrivato; per telefono se non indichi altro.</translation>
    </message>
    <message>
        <source>The contract&apos;s contact type; user unless told otherwise.</source>
        <translation>Il tipo di contatto del contratto; dell&apos;utenza (user) se non indichi altro.</translation>
    </message>
    <message>
        <source>The sub-type of the contact type.</source>
        <translation>Il sottotipo del tipo di contatto.</translation>
    </message>
    <message>
        <source>Who called: id, or exactly the phone number or e-mail address.</source>
        <translation>Chi ha chiamato: id, oppure esattamente il numero di telefono o l&apos;indirizzo di posta.</translation>
    </message>
    <message>
        <source>Whom it is for; the contact unless told otherwise.</source>
        <translation>Per chi è; il contatto se non indichi altro.</translation>
    </message>
    <message>
        <source>The organisation, by name or id; the contact&apos;s unless told otherwise.</source>
        <translation>L&apos;organizzazione, per nome o id; quella del contatto se non indichi altro.</translation>
    </message>
    <message>
        <source>The category: path, name or id.</source>
        <translation>La categoria: percorso, nome o id.</translation>
    </message>
    <message>
        <source>The service, by name.</source>
        <translation>Il servizio, per nome.</translation>
    </message>
    <message>
        <source>The ticket type, from the contract&apos;s list.</source>
        <translation>La tipologia, dall&apos;elenco del contratto.</translation>
    </message>
    <message>
        <source>For the level rules.</source>
        <translation>Per le regole dei livelli.</translation>
    </message>
    <message>
        <source>For the level rules; s1 is the gravest.</source>
        <translation>Per le regole dei livelli; s1 è la più grave.</translation>
    </message>
    <message>
        <source>Medium unless told otherwise; with the urgency it makes the priority.</source>
        <translation>Medio se non indichi altro; con l&apos;urgenza dà la priorità.</translation>
    </message>
    <message>
        <source>Medium unless told otherwise.</source>
        <translation>Media se non indichi altro.</translation>
    </message>
    <message>
        <source>Another priority than the matrix says; wants --priority-reason.</source>
        <translation>Una priorità diversa da quella della matrice; vuole --priority-reason.</translation>
    </message>
    <message>
        <source>Why the priority is another.</source>
        <translation>Perché la priorità è diversa.</translation>
    </message>
    <message>
        <source>Why to go on though the contract does not entitle the contact.</source>
        <translation>Perché proseguire anche se il contratto non abilita il contatto.</translation>
    </message>
    <message>
        <source>Take it in charge at once.</source>
        <translation>Prendilo subito in carico.</translation>
    </message>
    <message>
        <source>Pass it to the 2nd level at once; wants --reason and --tried.</source>
        <translation>Passalo subito al 2° livello; vuole --reason e --tried.</translation>
    </message>
    <message>
        <source>The 2nd level&apos;s team; the one the rules propose unless told otherwise.</source>
        <translation>Il gruppo di 2° livello; quello proposto dalle regole se non indichi altro.</translation>
    </message>
    <message>
        <source>Ticket %1 opened (version %2).</source>
        <translation>Ticket %1 aperto (versione %2).</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>Versione</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Genere</translation>
    </message>
    <message>
        <source>Channel</source>
        <translation>Canale</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>Categoria</translation>
    </message>
    <message>
        <source>Caller</source>
        <translation>Chiamante</translation>
    </message>
    <message>
        <source>Contact</source>
        <translation>Contatto</translation>
    </message>
    <message>
        <source>Beneficiary</source>
        <translation>Beneficiario</translation>
    </message>
    <message>
        <source>Organisation</source>
        <translation>Organizzazione</translation>
    </message>
    <message>
        <source>In charge of</source>
        <translation>In carico a</translation>
    </message>
    <message>
        <source>until %1</source>
        <translation>fino al %1</translation>
    </message>
    <message>
        <source>Chasers</source>
        <translation>Solleciti</translation>
    </message>
    <message>
        <source>Open a ticket; it may be taken, escalated or resolved in the same operation.</source>
        <translation>Apri un ticket; nella stessa operazione può essere preso in carico, passato al 2° livello o risolto.</translation>
    </message>
    <message>
        <source>Show a ticket with its whole history.</source>
        <translation>Mostra un ticket con tutta la sua storia.</translation>
    </message>
    <message>
        <source>In this state.</source>
        <translation>In questo stato.</translation>
    </message>
    <message>
        <source>At this level.</source>
        <translation>A questo livello.</translation>
    </message>
    <message>
        <source>In this operator&apos;s charge; &quot;none&quot;: in nobody&apos;s.</source>
        <translation>In carico a questo operatore; &quot;none&quot;: a nessuno.</translation>
    </message>
    <message>
        <source>Of this priority.</source>
        <translation>Di questa priorità.</translation>
    </message>
    <message>
        <source>Of this kind.</source>
        <translation>Di questo genere.</translation>
    </message>
    <message>
        <source>The organisation, by name or id.</source>
        <translation>L&apos;organizzazione, per nome o id.</translation>
    </message>
    <message>
        <source>That came this way.</source>
        <translation>Arrivati per questa via.</translation>
    </message>
    <message>
        <source>Opened from this time on. A date is its start in Rome.</source>
        <translation>Aperti da questo momento in poi. Una data è il suo inizio a Roma.</translation>
    </message>
    <message>
        <source>Opened before this time.</source>
        <translation>Aperti prima di questo momento.</translation>
    </message>
    <message>
        <source>Last resolved from this time on.</source>
        <translation>Risolti l&apos;ultima volta da questo momento in poi.</translation>
    </message>
    <message>
        <source>Last resolved before this time.</source>
        <translation>Risolti l&apos;ultima volta prima di questo momento.</translation>
    </message>
    <message>
        <source>With all these words; the last one may be unfinished, accents and case do not count.</source>
        <translation>Con tutte queste parole; l&apos;ultima può essere incompleta, accenti e maiuscole non contano.</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>Oggetto</translation>
    </message>
    <message>
        <source>List tickets.</source>
        <translation>Elenca i ticket.</translation>
    </message>
    <message>
        <source>Find tickets by words of their texts, newest first.</source>
        <translation>Cerca i ticket per parole dei loro testi, dal più recente.</translation>
    </message>
    <message>
        <source>All of them must be there; the last one may be unfinished.</source>
        <translation>Devono esserci tutte; l&apos;ultima può essere incompleta.</translation>
    </message>
    <message>
        <source>Take a ticket in charge.</source>
        <translation>Prendi in carico un ticket.</translation>
    </message>
    <message>
        <source>Ticket %1 is in your charge (version %2).</source>
        <translation>Il ticket %1 è in carico a te (versione %2).</translation>
    </message>
    <message>
        <source>Also when somebody else has it.</source>
        <translation>Anche se lo ha qualcun altro.</translation>
    </message>
    <message>
        <source>Give a ticket to a person, or to another team of its level.</source>
        <translation>Assegna un ticket a una persona, o a un altro gruppo del suo livello.</translation>
    </message>
    <message>
        <source>Ticket %1 assigned (version %2).</source>
        <translation>Ticket %1 assegnato (versione %2).</translation>
    </message>
    <message>
        <source>The operator.</source>
        <translation>L&apos;operatore.</translation>
    </message>
    <message>
        <source>Pass a ticket to the 2nd level.</source>
        <translation>Passa un ticket al 2° livello.</translation>
    </message>
    <message>
        <source>Ticket %1 passed to the 2nd level (version %2).</source>
        <translation>Ticket %1 passato al 2° livello (versione %2).</translation>
    </message>
    <message>
        <source>Give a ticket back to the 1st level.</source>
        <translation>Restituisci un ticket al 1° livello.</translation>
    </message>
    <message>
        <source>Ticket %1 given back to the 1st level (version %2).</source>
        <translation>Ticket %1 restituito al 1° livello (versione %2).</translation>
    </message>
    <message>
        <source>What the 1st level is to know.</source>
        <translation>Che cosa deve sapere il 1° livello.</translation>
    </message>
    <message>
        <source>Put a ticket on hold.</source>
        <translation>Metti in attesa un ticket.</translation>
    </message>
    <message>
        <source>Ticket %1 is on hold (version %2).</source>
        <translation>Il ticket %1 è in attesa (versione %2).</translation>
    </message>
    <message>
        <source>Why it waits.</source>
        <translation>Perché attende.</translation>
    </message>
    <message>
        <source>Whom it waits for.</source>
        <translation>Chi si attende.</translation>
    </message>
    <message>
        <source>When to wake it up.</source>
        <translation>Quando riprenderlo.</translation>
    </message>
    <message>
        <source>The party&apos;s own case number.</source>
        <translation>Il numero di pratica dell&apos;altra parte.</translation>
    </message>
    <message>
        <source>End a hold.</source>
        <translation>Chiudi un&apos;attesa.</translation>
    </message>
    <message>
        <source>Ticket %1 resumed (version %2).</source>
        <translation>Ticket %1 ripreso (versione %2).</translation>
    </message>
    <message>
        <source>Record a chaser that came, or with --outbound one that was sent.</source>
        <translation>Registra un sollecito ricevuto, o con --outbound uno inviato.</translation>
    </message>
    <message>
        <source>Chaser recorded on ticket %1 (version %2).</source>
        <translation>Sollecito registrato sul ticket %1 (versione %2).</translation>
    </message>
    <message>
        <source>Who chases.</source>
        <translation>Chi sollecita.</translation>
    </message>
    <message>
        <source>The desk chases somebody; wants --party.</source>
        <translation>È lo sportello a sollecitare; vuole --party.</translation>
    </message>
    <message>
        <source>Who is chased.</source>
        <translation>Chi viene sollecitato.</translation>
    </message>
    <message>
        <source>How; by phone unless told otherwise.</source>
        <translation>Come; per telefono se non indichi altro.</translation>
    </message>
    <message>
        <source>What was said.</source>
        <translation>Che cosa è stato detto.</translation>
    </message>
    <message>
        <source>Write an internal note, or to the requester.</source>
        <translation>Scrivi una nota interna, o al richiedente.</translation>
    </message>
    <message>
        <source>Written on ticket %1 (version %2).</source>
        <translation>Scritto sul ticket %1 (versione %2).</translation>
    </message>
    <message>
        <source>The note.</source>
        <translation>La nota.</translation>
    </message>
    <message>
        <source>The requester reads it.</source>
        <translation>La legge il richiedente.</translation>
    </message>
    <message>
        <source>Resolve a ticket.</source>
        <translation>Risolvi un ticket.</translation>
    </message>
    <message>
        <source>Ticket %1 resolved (version %2).</source>
        <translation>Ticket %1 risolto (versione %2).</translation>
    </message>
    <message>
        <source>Record what the requester says of the resolution; not-confirmed reopens the ticket.</source>
        <translation>Registra che cosa dice il richiedente della soluzione; not-confirmed riapre il ticket.</translation>
    </message>
    <message>
        <source>Outcome recorded on ticket %1 (version %2).</source>
        <translation>Esito registrato sul ticket %1 (versione %2).</translation>
    </message>
    <message>
        <source>What the requester says.</source>
        <translation>Che cosa dice il richiedente.</translation>
    </message>
    <message>
        <source>The requester&apos;s words; wanted with not-confirmed.</source>
        <translation>Le parole del richiedente; servono con not-confirmed.</translation>
    </message>
    <message>
        <source>Close a resolved ticket, as the contract allows.</source>
        <translation>Chiudi un ticket risolto, come consente il contratto.</translation>
    </message>
    <message>
        <source>Ticket %1 closed (version %2).</source>
        <translation>Ticket %1 chiuso (versione %2).</translation>
    </message>
    <message>
        <source>Reopen a resolved or closed ticket.</source>
        <translation>Riapri un ticket risolto o chiuso.</translation>
    </message>
    <message>
        <source>Ticket %1 reopened (version %2).</source>
        <translation>Ticket %1 riaperto (versione %2).</translation>
    </message>
    <message>
        <source>Why.</source>
        <translation>Perché.</translation>
    </message>
    <message>
        <source>Cancel a ticket that should not be.</source>
        <translation>Annulla un ticket che non doveva esserci.</translation>
    </message>
    <message>
        <source>Ticket %1 cancelled (version %2).</source>
        <translation>Ticket %1 annullato (versione %2).</translation>
    </message>
    <message>
        <source>Change a ticket&apos;s priority.</source>
        <translation>Cambia la priorità di un ticket.</translation>
    </message>
    <message>
        <source>The priority of ticket %1 was changed (version %2).</source>
        <translation>Priorità del ticket %1 cambiata (versione %2).</translation>
    </message>
    <message>
        <source>The new priority.</source>
        <translation>La nuova priorità.</translation>
    </message>
    <message>
        <source>Change what a ticket is about; an empty value takes the field&apos;s content away.</source>
        <translation>Cambia ciò di cui tratta un ticket; un valore vuoto toglie il contenuto del campo.</translation>
    </message>
    <message>
        <source>Ticket %1 amended (version %2).</source>
        <translation>Ticket %1 modificato (versione %2).</translation>
    </message>
    <message>
        <source>What kind of contact it is.</source>
        <translation>Che genere di contatto è.</translation>
    </message>
    <message>
        <source>Whom the desk answers to.</source>
        <translation>A chi risponde lo sportello.</translation>
    </message>
    <message>
        <source>Whom it is for.</source>
        <translation>Per chi è.</translation>
    </message>
    <message>
        <source>The impact; the priority follows unless it was overridden.</source>
        <translation>L&apos;impatto; la priorità lo segue, a meno che non sia stata imposta.</translation>
    </message>
    <message>
        <source>The urgency; the priority follows unless it was overridden.</source>
        <translation>L&apos;urgenza; la priorità la segue, a meno che non sia stata imposta.</translation>
    </message>
    <message>
        <source>Take your last operation on a ticket back, within 30 seconds.</source>
        <translation>Annulla la tua ultima operazione su un ticket, entro 30 secondi.</translation>
    </message>
    <message>
        <source>Taken back on ticket %1 (version %2).</source>
        <translation>Operazione annullata sul ticket %1 (versione %2).</translation>
    </message>
    <message>
        <source>The operation that is meant, from its receipt; refused where it is no longer the last.</source>
        <translation>L&apos;operazione intesa, dalla sua ricevuta; rifiutata se non è più l&apos;ultima.</translation>
    </message>
    <message>
        <source>A trial: nothing was written.</source>
        <translation>Una prova: non è stato scritto nulla.</translation>
    </message>
    <message>
        <source>Nothing new came in.</source>
        <translation>Non è arrivato nulla di nuovo.</translation>
    </message>
    <message>
        <source>Rows read</source>
        <translation>Righe lette</translation>
    </message>
    <message>
        <source>Cases</source>
        <translation>Casi</translation>
    </message>
    <message>
        <source>New tickets</source>
        <translation>Ticket nuovi</translation>
    </message>
    <message>
        <source>Tickets that went on</source>
        <translation>Ticket proseguiti</translation>
    </message>
    <message>
        <source>Cases already here</source>
        <translation>Casi già presenti</translation>
    </message>
    <message>
        <source>Cases held back</source>
        <translation>Casi trattenuti</translation>
    </message>
    <message>
        <source>Cases left alone, changed since</source>
        <translation>Casi lasciati stare, cambiati nel frattempo</translation>
    </message>
    <message>
        <source>Events</source>
        <translation>Eventi</translation>
    </message>
    <message>
        <source>New teams</source>
        <translation>Gruppi nuovi</translation>
    </message>
    <message>
        <source>New operators</source>
        <translation>Operatori nuovi</translation>
    </message>
    <message>
        <source>New contacts</source>
        <translation>Contatti nuovi</translation>
    </message>
    <message>
        <source>New categories</source>
        <translation>Categorie nuove</translation>
    </message>
    <message>
        <source>The log, in which each row is one change of a case.</source>
        <translation>Il registro, in cui ogni riga è un cambiamento di un caso.</translation>
    </message>
    <message>
        <source>How to read the log.</source>
        <translation>Come leggere il registro.</translation>
    </message>
    <message>
        <source>The whole report, and nothing written.</source>
        <translation>Tutto il rapporto, senza scrivere nulla.</translation>
    </message>
    <message>
        <source>it belongs to --demo</source>
        <translation>va insieme a --demo</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Password</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Ruolo</translation>
    </message>
    <message>
        <source>It holds %1 tickets and %2 calls of a year. Log in as:</source>
        <translation>Contiene %1 ticket e %2 chiamate di un anno. Accedi come:</translation>
    </message>
    <message>
        <source>Fill it with a plausible year of two bodies, and print the logins to try it with.</source>
        <translation>Riempilo con un anno verosimile di due enti, e stampa gli accessi per provarlo.</translation>
    </message>
    <message>
        <source>What stands after each login of the demonstration: on PostgreSQL logins belong to the whole server.</source>
        <translation>Che cosa segue ogni nome utente della dimostrazione: su PostgreSQL gli accessi sono di tutto il server.</translation>
    </message>
    <message>
        <source>Call %1 logged.</source>
        <translation>Chiamata %1 registrata.</translation>
    </message>
    <message>
        <source>%1 takes a whole number from 1 to %2, not &quot;%3&quot;.</source>
        <translation>%1 vuole un numero intero da 1 a %2, non &quot;%3&quot;.</translation>
    </message>
    <message>
        <source>The desk is up to date already (schema %1).</source>
        <translation>Lo sportello è già aggiornato (schema %1).</translation>
    </message>
    <message>
        <source>The desk was brought up to date, from schema %1 to %2.</source>
        <translation>Sportello aggiornato, dallo schema %1 al %2.</translation>
    </message>
    <message>
        <source>A copy of what it was is kept: %1</source>
        <translation>Una copia di com&apos;era prima è conservata in: %1</translation>
    </message>
    <message>
        <source>always</source>
        <translation>sempre</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Giorno</translation>
    </message>
    <message>
        <source>Hours</source>
        <translation>Orario</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Perché</translation>
    </message>
    <message>
        <source>For</source>
        <translation>Per</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Da</translation>
    </message>
    <message>
        <source>Week</source>
        <translation>Settimana</translation>
    </message>
    <message>
        <source>Closed on holidays</source>
        <translation>Chiuso nei festivi</translation>
    </message>
    <message>
        <source>Patron saint</source>
        <translation>Santo patrono</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>sì</translation>
    </message>
    <message>
        <source>no</source>
        <translation>no</translation>
    </message>
    <message>
        <source>The hours were set (id %1, version %2).</source>
        <translation>L&apos;orario è stato impostato (id %1, versione %2).</translation>
    </message>
    <message>
        <source>Closing days added (id %1, version %2).</source>
        <translation>Chiusura aggiunta (id %1, versione %2).</translation>
    </message>
    <message>
        <source>First day</source>
        <translation>Primo giorno</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>Ultimo giorno</translation>
    </message>
    <message>
        <source>Counts from</source>
        <translation>Conta da</translation>
    </message>
    <message>
        <source>Closing days cancelled as far as they have not begun (id %1, version %2).</source>
        <translation>Chiusura annullata per quanto non è iniziata (id %1, versione %2).</translation>
    </message>
    <message>
        <source>From which moment on it counts, never an earlier one than now; now unless told otherwise. Where a contract has no hours yet, always.</source>
        <translation>Da quale momento conta, mai prima di adesso; adesso se non dici altro. Dove un contratto non ha ancora un orario, da sempre.</translation>
    </message>
    <message>
        <source>Show a contract&apos;s days, each with its hours and why.</source>
        <translation>Mostra i giorni di un contratto, ciascuno con il suo orario e il perché.</translation>
    </message>
    <message>
        <source>From this day on.</source>
        <translation>Da questo giorno in poi.</translation>
    </message>
    <message>
        <source>Up to this day, which is no longer in it.</source>
        <translation>Fino a questo giorno, escluso.</translation>
    </message>
    <message>
        <source>List a contract&apos;s ordinary hours, or set them from a moment on.</source>
        <translation>Elenca gli orari ordinari di un contratto, o impostali da un momento in poi.</translation>
    </message>
    <message>
        <source>Whose hours: the desk&apos;s, unless told otherwise, or of presence on site.</source>
        <translation>Orario di che cosa: dello sportello, se non dici altro, o del presidio in presenza.</translation>
    </message>
    <message>
        <source>The saint&apos;s name.</source>
        <translation>Il nome del santo.</translation>
    </message>
    <message>
        <source>Close the service on some days.</source>
        <translation>Chiudi il servizio in alcuni giorni.</translation>
    </message>
    <message>
        <source>The first day.</source>
        <translation>Il primo giorno.</translation>
    </message>
    <message>
        <source>The last day; the first unless told otherwise.</source>
        <translation>L&apos;ultimo giorno; il primo se non dici altro.</translation>
    </message>
    <message>
        <source>Why, in a few words.</source>
        <translation>Il perché, in poche parole.</translation>
    </message>
    <message>
        <source>List a contract&apos;s closing days.</source>
        <translation>Elenca le chiusure di un contratto.</translation>
    </message>
    <message>
        <source>Cancel closing days. What has passed or begun stays as it was counted; the other days are open again.</source>
        <translation>Annulla una chiusura. Ciò che è passato o iniziato resta com&apos;è stato contato; gli altri giorni sono di nuovo aperti.</translation>
    </message>
    <message>
        <source>Its id, as in the list of closures.</source>
        <translation>Il suo id, come nell&apos;elenco delle chiusure.</translation>
    </message>
    <message>
        <source>What the clause leaves open</source>
        <translation>Che cosa la clausola lascia aperto</translation>
    </message>
    <message>
        <source>How</source>
        <translation>Come</translation>
    </message>
    <message>
        <source>The clause&apos;s profile: PAG, PAX, ICE, GRO, NAP, ALE or NOC, or a JSON file.</source>
        <translation>Il profilo della clausola: PAG, PAX, ICE, GRO, NAP, ALE o NOC, oppure un file JSON.</translation>
    </message>
    <message>
        <source>Its name; the clause&apos;s unless told otherwise.</source>
        <translation>Il suo nome; quello della clausola se non dici altro.</translation>
    </message>
    <message>
        <source>The contracting body; the clause&apos;s unless told otherwise.</source>
        <translation>L&apos;ente committente; quello della clausola se non dici altro.</translation>
    </message>
    <message>
        <source>The contract&apos;s first day.</source>
        <translation>Il primo giorno del contratto.</translation>
    </message>
    <message>
        <source>The contract&apos;s last day.</source>
        <translation>L&apos;ultimo giorno del contratto.</translation>
    </message>
    <message>
        <source>Cap added (id %1, version %2).</source>
        <translation>Massimale aggiunto (id %1, versione %2).</translation>
    </message>
    <message>
        <source>Kind of opening added (id %1, version %2).</source>
        <translation>Genere di apertura aggiunto (id %1, versione %2).</translation>
    </message>
    <message>
        <source>Begins by</source>
        <translation>Inizia per</translation>
    </message>
    <message>
        <source>Cap</source>
        <translation>Massimale</translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n giorno</numerusform>
            <numerusform>%n giorni</numerusform>
        </translation>
    </message>
    <message>
        <source>it says the first day, where no vote does</source>
        <translation>indica il primo giorno, dove non lo fa un voto</translation>
    </message>
    <message>
        <source>Opening added for the days from %3 to %4 (id %1, version %2).</source>
        <translation>Apertura aggiunta per i giorni dal %3 al %4 (id %1, versione %2).</translation>
    </message>
    <message>
        <source>Vote</source>
        <translation>Voto</translation>
    </message>
    <message>
        <source>Asked by</source>
        <translation>Chiesta da</translation>
    </message>
    <message>
        <source>Authorised by</source>
        <translation>Autorizzata da</translation>
    </message>
    <message>
        <source>To</source>
        <translation>A</translation>
    </message>
    <message>
        <source>Days owed</source>
        <translation>Giorni dovuti</translation>
    </message>
    <message>
        <source>Used</source>
        <translation>Usati</translation>
    </message>
    <message>
        <source>Beyond the cap</source>
        <translation>Oltre massimale</translation>
    </message>
    <message>
        <source>Opening cancelled as far as it has not begun (id %1, version %2).</source>
        <translation>Apertura annullata per quanto non è iniziata (id %1, versione %2).</translation>
    </message>
    <message>
        <source>Add a cap: so many days of extraordinary opening are owed a year.</source>
        <translation>Aggiungi un massimale: quanti giorni di apertura straordinaria sono dovuti all&apos;anno.</translation>
    </message>
    <message>
        <source>How many days, 0 to 366.</source>
        <translation>Quanti giorni, da 0 a 366.</translation>
    </message>
    <message>
        <source>Of the calendar, unless told otherwise, or from the contract&apos;s first day on.</source>
        <translation>Dell&apos;anno solare, se non dici altro, o dal primo giorno del contratto.</translation>
    </message>
    <message>
        <source>Add a kind of extraordinary opening.</source>
        <translation>Aggiungi un genere di apertura straordinaria.</translation>
    </message>
    <message>
        <source>What a day of it is open, as 24h or 18:00-19:42.</source>
        <translation>Quando è aperto un suo giorno, come 24h o 18:00-19:42.</translation>
    </message>
    <message>
        <source>What begins it; on-request unless told otherwise.</source>
        <translation>Che cosa la fa iniziare; on-request se non dici altro.</translation>
    </message>
    <message>
        <source>The cap that it counts against; none unless told otherwise.</source>
        <translation>Il massimale su cui conta; nessuno se non dici altro.</translation>
    </message>
    <message>
        <source>List a contract&apos;s kinds of extraordinary opening and their caps.</source>
        <translation>Elenca i generi di apertura straordinaria di un contratto e i loro massimali.</translation>
    </message>
    <message>
        <source>The kind of opening.</source>
        <translation>Il genere di apertura.</translation>
    </message>
    <message>
        <source>The day of the vote.</source>
        <translation>Il giorno del voto.</translation>
    </message>
    <message>
        <source>Other hours than the kind&apos;s.</source>
        <translation>Un orario diverso da quello del genere.</translation>
    </message>
    <message>
        <source>Who asked for it; an extension wants to know.</source>
        <translation>Chi l&apos;ha chiesta; per un&apos;estensione serve.</translation>
    </message>
    <message>
        <source>When it was asked for; an extension wants to know.</source>
        <translation>Quando è stata chiesta; per un&apos;estensione serve.</translation>
    </message>
    <message>
        <source>A note.</source>
        <translation>Una nota.</translation>
    </message>
    <message>
        <source>List a contract&apos;s extraordinary openings, and how much of each cap is used.</source>
        <translation>Elenca le aperture straordinarie di un contratto, e quanto di ogni massimale è usato.</translation>
    </message>
    <message>
        <source>Cancel an extraordinary opening. What has passed or begun stays as it was counted.</source>
        <translation>Annulla un&apos;apertura straordinaria. Ciò che è passato o iniziato resta com&apos;è stato contato.</translation>
    </message>
    <message>
        <source>Its id, as in the list of openings.</source>
        <translation>Il suo id, come nell&apos;elenco delle aperture.</translation>
    </message>
    <message>
        <source>%1 takes a date, such as 2026-03-02, not &quot;%2&quot;.</source>
        <translation>%1 prende una data, come 2026-03-02, non &quot;%2&quot;.</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <comment>closing days</comment>
        <translation>Annullata</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <comment>opening</comment>
        <translation>Annullata</translation>
    </message>
    <message numerus="yes">
        <source>Of %n contract(s) the due times are still to be computed anew and were not compared: sportelloctl target recompute.</source>
        <translation>
            <numerusform>Di %n contratto le scadenze sono ancora da ricalcolare e non sono state confrontate: sportelloctl target recompute.</numerusform>
            <numerusform>Di %n contratti le scadenze sono ancora da ricalcolare e non sono state confrontate: sportelloctl target recompute.</numerusform>
        </translation>
    </message>
    <message>
        <source>Measure</source>
        <translation>Misura</translation>
    </message>
    <message>
        <source>Cycle</source>
        <translation>Ciclo</translation>
    </message>
    <message>
        <source>Clock</source>
        <translation>Orologio</translation>
    </message>
    <message>
        <source>imported</source>
        <translation>importato</translation>
    </message>
    <message>
        <source>Begun</source>
        <translation>Iniziato</translation>
    </message>
    <message>
        <source>Ended</source>
        <translation>Concluso</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>Obiettivo</translation>
    </message>
    <message>
        <source>Spent</source>
        <translation>Trascorso</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>Scade</translation>
    </message>
    <message>
        <source>Missed</source>
        <translation>Mancato</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Nota</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Quando</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Che cosa</translation>
    </message>
    <message>
        <source>Nothing is due: no target fits this ticket, or nothing is left to do.</source>
        <translation>Nulla è in scadenza: nessun obiettivo vale per questo ticket, o non resta nulla da fare.</translation>
    </message>
    <message>
        <source>Say why a ticket is due when it is: each interval that was counted, each day that was skipped and why, each hold that was left out.</source>
        <translation>Spiega perché un ticket scade quando scade: ogni intervallo contato, ogni giorno saltato e perché, ogni attesa esclusa.</translation>
    </message>
    <message>
        <source>Of this clock; otherwise of what is due next. Of several the last one.</source>
        <translation>Di questo orologio; altrimenti di ciò che scade per primo. Di più d&apos;uno, l&apos;ultimo.</translation>
    </message>
    <message numerus="yes">
        <source>%n open ticket(s) are due at another time now.</source>
        <translation>
            <numerusform>%n ticket aperto ora scade in un altro momento.</numerusform>
            <numerusform>%n ticket aperti ora scadono in un altro momento.</numerusform>
        </translation>
    </message>
    <message>
        <source>Some due times are still to be computed anew: sportelloctl target recompute goes on with them, and so does the next console that is opened.</source>
        <translation>Alcune scadenze sono ancora da ricalcolare: sportelloctl target recompute riprende il lavoro, e così fa la prossima console che si apre.</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>Fino a</translation>
    </message>
    <message>
        <source>Rank</source>
        <translation>Posizione</translation>
    </message>
    <message>
        <source>The contract has no hours yet: no service time passes.</source>
        <translation>Il contratto non ha ancora orari: il tempo di servizio non passa.</translation>
    </message>
    <message>
        <source>The target was set (id %1, version %2).</source>
        <translation>L&apos;obiettivo è impostato (id %1, versione %2).</translation>
    </message>
    <message>
        <source>The target ends (id %1, version %2).</source>
        <translation>L&apos;obiettivo finisce (id %1, versione %2).</translation>
    </message>
    <message>
        <source>Stopped by a hold for</source>
        <translation>Fermato da un&apos;attesa per</translation>
    </message>
    <message>
        <source>Clocks</source>
        <translation>Orologi</translation>
    </message>
    <message>
        <source>By</source>
        <translation>Secondo</translation>
    </message>
    <message>
        <source>Met</source>
        <translation>Rispettati</translation>
    </message>
    <message>
        <source>Met of all</source>
        <translation>Rispettati sul totale</translation>
    </message>
    <message>
        <source>Still running</source>
        <translation>Ancora in corso</translation>
    </message>
    <message>
        <source>Not measured</source>
        <translation>Non misurati</translation>
    </message>
    <message>
        <source>what if: %1</source>
        <translation>se fosse: %1</translation>
    </message>
    <message>
        <source>of this desk</source>
        <translation>di questo sportello</translation>
    </message>
    <message>
        <source>as it was</source>
        <translation>com&apos;era</translation>
    </message>
    <message>
        <source>%1, tickets opened in the period: %2. Nothing was changed.</source>
        <translation>%1, ticket aperti nel periodo: %2. Nulla è stato modificato.</translation>
    </message>
    <message>
        <source>Every due time is as it must be.</source>
        <translation>Ogni scadenza è come deve essere.</translation>
    </message>
    <message>
        <source>What is to be done in time.</source>
        <translation>Che cosa va fatto in tempo.</translation>
    </message>
    <message>
        <source>Elapsed time, nights and holidays too, instead of service time.</source>
        <translation>Tempo solare, notti e festivi compresi, invece del tempo di servizio.</translation>
    </message>
    <message>
        <source>Only for tickets of this kind.</source>
        <translation>Solo per i ticket di questo genere.</translation>
    </message>
    <message>
        <source>Only for this type of contact.</source>
        <translation>Solo per questo tipo di contatto.</translation>
    </message>
    <message>
        <source>Only for this priority.</source>
        <translation>Solo per questa priorità.</translation>
    </message>
    <message>
        <source>Only at this level.</source>
        <translation>Solo a questo livello.</translation>
    </message>
    <message>
        <source>List what a contract promises in time; of several that fit a ticket the first counts.</source>
        <translation>Elenca che cosa un contratto promette nel tempo; tra più obiettivi validi per un ticket conta il primo.</translation>
    </message>
    <message>
        <source>Those too that hold no longer.</source>
        <translation>Anche quelli che non valgono più.</translation>
    </message>
    <message>
        <source>Set a target, in place of one for the same tickets if there is one. Open tickets are due by it at once.</source>
        <translation>Imposta un obiettivo, al posto di quello per gli stessi ticket se c&apos;è. I ticket aperti ne seguono subito la scadenza.</translation>
    </message>
    <message>
        <source>Its place in the table, 1 first. Unless told otherwise, just before what is less particular.</source>
        <translation>La sua posizione nella tabella, prima la 1. Se non detto altrimenti, appena prima di ciò che è meno particolare.</translation>
    </message>
    <message>
        <source>From which moment on it holds; now unless told otherwise. An earlier one than now only where nothing was promised for those tickets in that time.</source>
        <translation>Da quale momento vale; da adesso se non detto altrimenti. Un momento passato solo se allora nulla era promesso per quei ticket.</translation>
    </message>
    <message>
        <source>End a target. What was missed by it stays missed.</source>
        <translation>Termina un obiettivo. Ciò che ha mancato resta mancato.</translation>
    </message>
    <message>
        <source>Its id, as in the list of targets.</source>
        <translation>Il suo id, come nell&apos;elenco degli obiettivi.</translation>
    </message>
    <message>
        <source>From which moment on there is no such target; now unless told otherwise.</source>
        <translation>Da quale momento l&apos;obiettivo non c&apos;è più; da adesso se non detto altrimenti.</translation>
    </message>
    <message>
        <source>List which holds stop which clocks, or say it anew for one measure, from now on.</source>
        <translation>Elenca quali attese fermano quali orologi, o lo stabilisce di nuovo per una misura, da adesso.</translation>
    </message>
    <message>
        <source>Whose clock; resolve unless told otherwise.</source>
        <translation>Di quale orologio; la risoluzione se non detto altrimenti.</translation>
    </message>
    <message>
        <source>Holds for this reason stop it; no others do.</source>
        <translation>Le attese per questo motivo lo fermano; nessun&apos;altra.</translation>
    </message>
    <message>
        <source>No hold stops it.</source>
        <translation>Nessuna attesa lo ferma.</translation>
    </message>
    <message>
        <source>From always on; only where it was not said before for this measure.</source>
        <translation>Da sempre; solo se non era già stato stabilito per questa misura.</translation>
    </message>
    <message>
        <source>Compute anew when open tickets are due, where a change of targets or of a calendar left that to be done. Each such change does it by itself; this goes on after an interruption.</source>
        <translation>Ricalcola le scadenze dei ticket aperti, dove una modifica di obiettivi o di un calendario lo ha lasciato da fare. Ogni modifica lo fa da sé; questo comando riprende dopo un&apos;interruzione.</translation>
    </message>
    <message>
        <source>Only those on which somebody still has work to do: what is missed or due next, then by priority, then age.</source>
        <translation>Solo quelli su cui qualcuno ha ancora da lavorare: prima ciò che è scaduto o scade per primo, poi per priorità, poi per età.</translation>
    </message>
    <message>
        <source>Time left</source>
        <translation>Tempo rimasto</translation>
    </message>
    <message>
        <source>Kind of opening changed (id %1, version %2).</source>
        <translation>Genere di apertura modificato (id %1, versione %2).</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Indirizzo</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Motivo</translation>
    </message>
    <message>
        <source>by phone</source>
        <translation>per telefono</translation>
    </message>
    <message>
        <source>Its id, as in the list of messages.</source>
        <translation>Il suo id, come nell&apos;elenco dei messaggi.</translation>
    </message>
    <message>
        <source>Address for notices kept (id %1).</source>
        <translation>Indirizzo per gli avvisi registrato (id %1).</translation>
    </message>
    <message>
        <source>List the messages that go out, or went, newest first.</source>
        <translation>Elenca i messaggi in uscita o usciti, dal più recente.</translation>
    </message>
    <message>
        <source>Only those in this state.</source>
        <translation>Solo quelli in questo stato.</translation>
    </message>
    <message>
        <source>Record that a message was said by phone, and is not to be sent.</source>
        <translation>Registra che un messaggio è stato comunicato per telefono e non va inviato.</translation>
    </message>
    <message>
        <source>Message %1 was said by phone (version %2).</source>
        <translation>Messaggio %1 comunicato per telefono (versione %2).</translation>
    </message>
    <message>
        <source>Withdraw a message that has not left.</source>
        <translation>Ritira un messaggio che non è partito.</translation>
    </message>
    <message>
        <source>Message %1 withdrawn (version %2).</source>
        <translation>Messaggio %1 ritirato (versione %2).</translation>
    </message>
    <message>
        <source>Send a message again that failed, was withdrawn, or of which it is not known whether it left.</source>
        <translation>Invia di nuovo un messaggio fallito, ritirato, o di cui non si sa se sia partito.</translation>
    </message>
    <message>
        <source>Message %1 waits to be sent again (version %2).</source>
        <translation>Il messaggio %1 attende di nuovo l&apos;invio (versione %2).</translation>
    </message>
    <message>
        <source>Set the e-mail address at which an operator or a team is told.</source>
        <translation>Imposta l&apos;indirizzo di posta a cui un operatore o un gruppo viene avvisato.</translation>
    </message>
    <message>
        <source>The address; - for none.</source>
        <translation>L&apos;indirizzo; - per nessuno.</translation>
    </message>
    <message>
        <source>Outbound: write it by the contract&apos;s template, and put it where it waits to leave.</source>
        <translation>In uscita: scrivilo con il modello del contratto e mettilo fra i messaggi che attendono di partire.</translation>
    </message>
    <message>
        <source>The e-mail address that it goes to; without one it is to be said by phone.</source>
        <translation>L&apos;indirizzo di posta a cui va; senza, va comunicato per telefono.</translation>
    </message>
    <message>
        <source>The language of what is written; it unless told otherwise.</source>
        <translation>La lingua di ciò che si scrive; it se non detto altrimenti.</translation>
    </message>
    <message>
        <source>it belongs to --template</source>
        <translation>va con --template</translation>
    </message>
    <message>
        <source>Step set (id %1, version %2).</source>
        <translation>Passo impostato (id %1, versione %2).</translation>
    </message>
    <message>
        <source>Share</source>
        <translation>Quota</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>Passo</translation>
    </message>
    <message>
        <source>Receiver</source>
        <translation>Destinatario</translation>
    </message>
    <message>
        <source>Repeated</source>
        <translation>Ripetuto</translation>
    </message>
    <message>
        <source>%1 times, every %2</source>
        <translation>%1 volte, ogni %2</translation>
    </message>
    <message>
        <source>Step taken no more (id %1, version %2).</source>
        <translation>Il passo non si compie più (id %1, versione %2).</translation>
    </message>
    <message>
        <source>Template kept (id %1, version %2).</source>
        <translation>Modello registrato (id %1, versione %2).</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Lingua</translation>
    </message>
    <message>
        <source>Whose</source>
        <translation>Di chi</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Testo</translation>
    </message>
    <message>
        <source>the contract&apos;s</source>
        <translation>del contratto</translation>
    </message>
    <message>
        <source>standard</source>
        <translation>standard</translation>
    </message>
    <message>
        <source>Steps: %1, left out: %2, woken: %3, closed: %4, messages: %5, failed: %6.</source>
        <translation>Passi: %1, tralasciati: %2, ripresi: %3, chiusi: %4, messaggi: %5, falliti: %6.</translation>
    </message>
    <message>
        <source>Another program watches this desk.</source>
        <translation>Un altro programma sorveglia questo sportello.</translation>
    </message>
    <message>
        <source>Mail: %1 sent, %2 to try again, %3 failed, %4 not known to have left.</source>
        <translation>Posta: %1 inviati, %2 da ritentare, %3 falliti, %4 di cui non si sa se siano partiti.</translation>
    </message>
    <message>
        <source>The language of what is sent.</source>
        <translation>La lingua di ciò che si invia.</translation>
    </message>
    <message>
        <source>Let the rules run until it is told to end (SIGTERM, Ctrl+C): steps as time runs out, holds that wake, tacit closing, messages. One program at a time does it for a database; another one waits for its turn.</source>
        <translation>Fa agire le regole finché non gli si dice di finire (SIGTERM, Ctrl+C): passi mentre il tempo scade, sospensioni che finiscono, chiusura tacita, messaggi. Lo fa un programma alla volta per ogni base di dati; un altro attende il suo turno.</translation>
    </message>
    <message>
        <source>One pass, and what it did.</source>
        <translation>Un solo giro, e che cosa ha fatto.</translation>
    </message>
    <message>
        <source>Between two passes, 1 to 3600; 15 unless told otherwise.</source>
        <translation>Fra due giri, da 1 a 3600; 15 se non detto altrimenti.</translation>
    </message>
    <message>
        <source>Set a step that is taken by rule, in service, when so much of a target&apos;s time has passed. What was passed before now is not made up for.</source>
        <translation>Imposta un passo che si compie per regola, in orario di servizio, quando è passata una certa quota del tempo di un obiettivo. Ciò che è passato prima d&apos;ora non si recupera.</translation>
    </message>
    <message>
        <source>The target that it looks at.</source>
        <translation>L&apos;obiettivo a cui guarda.</translation>
    </message>
    <message>
        <source>The share of the target&apos;s limit, 1 to 1000.</source>
        <translation>La quota del termine, da 1 a 1000.</translation>
    </message>
    <message>
        <source>What is done.</source>
        <translation>Che cosa si fa.</translation>
    </message>
    <message>
        <source>Whom it notifies or chases.</source>
        <translation>Chi avvisa o sollecita.</translation>
    </message>
    <message>
        <source>The team that is notified, chased or passed on to; otherwise the ticket&apos;s, or the one that the level rules propose.</source>
        <translation>Il gruppo che si avvisa, si sollecita o a cui si passa; altrimenti quello del ticket, o quello che propongono le regole di livello.</translation>
    </message>
    <message>
        <source>The other party, such as a supplier.</source>
        <translation>L&apos;altra parte, per esempio un fornitore.</translation>
    </message>
    <message>
        <source>The party&apos;s e-mail address; without one it is to be said by phone.</source>
        <translation>L&apos;indirizzo di posta della parte; senza, va comunicato per telefono.</translation>
    </message>
    <message>
        <source>What the history gives as the reason; wanted to raise the priority and to pass on.</source>
        <translation>Il motivo che resta nella storia; serve per alzare la priorità e per passare ad altri.</translation>
    </message>
    <message>
        <source>Only for tickets of this priority.</source>
        <translation>Solo per i ticket di questa priorità.</translation>
    </message>
    <message>
        <source>Only for tickets at this level.</source>
        <translation>Solo per i ticket a questo livello.</translation>
    </message>
    <message>
        <source>Service time between repetitions, 5 at least.</source>
        <translation>Tempo di servizio fra una ripetizione e l&apos;altra, almeno 5.</translation>
    </message>
    <message>
        <source>How often at most, 1 to 50; once unless told otherwise.</source>
        <translation>Quante volte al massimo, da 1 a 50; una se non detto altrimenti.</translation>
    </message>
    <message>
        <source>Its place in the list.</source>
        <translation>Il suo posto nell&apos;elenco.</translation>
    </message>
    <message>
        <source>Take a step no more from now on.</source>
        <translation>D&apos;ora in poi non compie più un passo.</translation>
    </message>
    <message>
        <source>Its id, as in the list of steps.</source>
        <translation>Il suo id, come nell&apos;elenco dei passi.</translation>
    </message>
    <message>
        <source>Set a contract&apos;s own words for a kind of message. &quot;template list&quot; says which fields it may name.</source>
        <translation>Imposta le parole proprie di un contratto per un tipo di messaggio. &quot;template list&quot; dice quali campi può nominare.</translation>
    </message>
    <message>
        <source>The kind of message.</source>
        <translation>Il tipo di messaggio.</translation>
    </message>
    <message>
        <source>The message&apos;s text.</source>
        <translation>Il testo del messaggio.</translation>
    </message>
    <message>
        <source>List what a contract&apos;s messages say, in its own words or the standard ones.</source>
        <translation>Elenca che cosa dicono i messaggi di un contratto, con parole proprie o standard.</translation>
    </message>
    <message>
        <source>How many days, 0 to 366. The openings that there are keep theirs.</source>
        <translation>Quanti giorni, da 0 a 366. Le aperture che ci sono tengono i loro.</translation>
    </message>
    <message>
        <source>Change a cap&apos;s name, how many days it has, or over which year it counts.</source>
        <translation>Cambia il nome di un massimale, quanti giorni ha o su quale anno si conta.</translation>
    </message>
    <message>
        <source>Its new name.</source>
        <translation>Il suo nuovo nome.</translation>
    </message>
    <message>
        <source>It is tried again until it goes.</source>
        <translation>Si riprova finché non riesce.</translation>
    </message>
    <message>
        <source>The file that says by which program mail is sent, as JSON. Otherwise SPORTELLO_MAIL names it; without one nothing is sent. It is an administrator&apos;s to send.</source>
        <translation>Il file che dice con quale programma si invia la posta, in JSON. Altrimenti lo nomina SPORTELLO_MAIL; senza, non si invia nulla. Inviare spetta a un amministratore.</translation>
    </message>
    <message>
        <source>List calls, newest first; with --waiting those that are to be called back.</source>
        <translation>Elenca le chiamate, dalla più recente; con --waiting quelle da richiamare.</translation>
    </message>
    <message>
        <source>Only lost calls whose callers wait to be called back, the most urgent first: until the end of the next day of service, or until they are due where that is later.</source>
        <translation>Solo le chiamate perse di chi attende di essere richiamato, dalla più urgente: fino alla fine del giorno di servizio successivo, o fino alla scadenza se viene dopo.</translation>
    </message>
    <message>
        <source>Nothing is due: no target fits this call, or nobody waits to be called back.</source>
        <translation>Nulla è in scadenza: nessun obiettivo vale per questa chiamata, o nessuno attende di essere richiamato.</translation>
    </message>
    <message>
        <source>Say why a lost call is to be called back by when it is, or by when a call was to be answered: each interval that was counted, each day that was skipped and why.</source>
        <translation>Spiega perché una chiamata persa va richiamata entro quando va richiamata, o entro quando si doveva rispondere: ogni intervallo contato, ogni giorno saltato e perché.</translation>
    </message>
    <message>
        <source>Its id, as in the list of calls.</source>
        <translation>Il suo id, come nell&apos;elenco delle chiamate.</translation>
    </message>
    <message numerus="yes">
        <source>%n caller(s) are to be called back by another time now.</source>
        <translation>
            <numerusform>%n chiamante ora va richiamato entro un altro momento.</numerusform>
            <numerusform>%n chiamanti ora vanno richiamati entro un altro momento.</numerusform>
        </translation>
    </message>
    <message>
        <source>Stopped as you asked; the next run goes on from here. Until then:</source>
        <translation>Fermata come hai chiesto; la prossima esecuzione riprende da qui. Fin qui:</translation>
    </message>
    <message>
        <source>Counted above and not listed: %1</source>
        <translation>Contati sopra e non elencati: %1</translation>
    </message>
    <message>
        <source>How many tickets the year has, all of its last day included; 5000 unless told otherwise.</source>
        <translation>Quanti ticket ha l&apos;anno, compreso tutto il suo ultimo giorno; 5000 se non indichi altro.</translation>
    </message>
    <message>
        <source>Another number makes another year; the same one, with the same --tickets and --until, makes the same.</source>
        <translation>Un altro numero fa un altro anno; lo stesso, con gli stessi --tickets e --until, fa lo stesso.</translation>
    </message>
    <message>
        <source>The year&apos;s last day, none that is to come; today unless told otherwise, of which there is what has happened by now.</source>
        <translation>L&apos;ultimo giorno dell&apos;anno, non uno a venire; oggi se non indichi altro, e di oggi c&apos;è quel che è già successo.</translation>
    </message>
    <message>
        <source>%1, calls that came in the period: %2. Nothing was changed.</source>
        <translation>%1, chiamate arrivate nel periodo: %2. Nulla è stato modificato.</translation>
    </message>
    <message>
        <source>In which time, as 20s, 30m, 8h, 1h30m or 2d.</source>
        <translation>Entro quanto tempo, come 20s, 30m, 8h, 1h30m o 2d.</translation>
    </message>
    <message>
        <source>Try a target on the tickets opened in a period, or on the calls that came in it, beside what it was by the targets in force. Nothing is changed.</source>
        <translation>Prova un obiettivo sui ticket aperti in un periodo, o sulle chiamate arrivate in esso, accanto a com&apos;è andata con gli obiettivi in vigore. Nulla viene modificato.</translation>
    </message>
    <message>
        <source>Opened, or come, from this time on. A date is its start in Rome.</source>
        <translation>Aperti, o arrivate, da questo momento in poi. Una data è il suo inizio a Roma.</translation>
    </message>
    <message>
        <source>Opened, or come, before this time.</source>
        <translation>Aperti, o arrivate, prima di questo momento.</translation>
    </message>
    <message>
        <source>Bring in the incidents of another system; docs/import.md describes the mapping. Ctrl+C stops between two batches, tells what came in until then, and the next run goes on from there. Ends with 1 where cases were held back or it was stopped. A value that the mapping does not translate is told on the error output before its case is written.</source>
        <translation>Importa gli incidenti di un altro sistema; docs/import.md descrive il file di corrispondenza. Ctrl+C ferma tra due blocchi e dice che cosa è arrivato fin lì; la prossima esecuzione riprende da lì. Finisce con 1 se qualche caso è stato trattenuto o se è stata fermata. Un valore che il file di corrispondenza non traduce è detto sul canale degli errori prima che il suo caso sia scritto.</translation>
    </message>
    <message>
        <source>Chasers sent</source>
        <translation>Solleciti inviati</translation>
    </message>
    <message>
        <source>Only those that somebody has to see to: to be said by phone, failed, or not known to have left.</source>
        <translation>Solo quelli di cui qualcuno deve occuparsi: da dire per telefono, non riusciti, o che non si sa se sono partiti.</translation>
    </message>
    <message>
        <source>%1 cannot be &quot;%2&quot;.</source>
        <translation>%1 non può essere &quot;%2&quot;.</translation>
    </message>
    <message>
        <source>Step changed (id %1, version %2).</source>
        <translation>Passo modificato (id %1, versione %2).</translation>
    </message>
    <message>
        <source>The standard words hold again (id %1, version %2).</source>
        <translation>Valgono di nuovo le parole standard (id %1, versione %2).</translation>
    </message>
    <message>
        <source>Change a step: only what is given. What was done by it for a reason is not done for that reason again; where it is due at another time now, or for other tickets, what was passed before now is not made up for. &quot;any&quot; takes a condition away, - a team or an address.</source>
        <translation>Modifica un passo: solo ciò che è indicato. Ciò che ha già fatto per un motivo non lo fa di nuovo per quel motivo; se ora scade in un altro momento, o per altri ticket, ciò che è passato prima d&apos;ora non si recupera. «any» toglie una condizione, - un gruppo o un indirizzo.</translation>
    </message>
    <message>
        <source>Take a contract&apos;s own words for a kind of message away: the standard ones hold again.</source>
        <translation>Toglie le parole proprie di un contratto per un tipo di messaggio: valgono di nuovo quelle standard.</translation>
    </message>
    <message>
        <source>Who authorises such openings, as the contract says.</source>
        <translation>Chi autorizza queste aperture, come dice il contratto.</translation>
    </message>
    <message>
        <source>Change who authorises openings of a kind, and how long before the vote an election&apos;s is proposed.</source>
        <translation>Cambia chi autorizza le aperture di un genere, e da quanto prima del voto sono proposte quelle per le elezioni.</translation>
    </message>
    <message>
        <source>Open the service on some days besides its ordinary hours. Days beyond a cap are recorded as such, and want to be authorised: then or later.</source>
        <translation>Apri il servizio in alcuni giorni oltre l&apos;orario ordinario. I giorni oltre massimale sono registrati come tali, e vogliono un&apos;autorizzazione: subito o più tardi.</translation>
    </message>
    <message>
        <source>Who authorised it; beyond a cap it may be said later too.</source>
        <translation>Chi l&apos;ha autorizzata; oltre massimale si può dire anche più tardi.</translation>
    </message>
    <message>
        <source>It is recorded who authorised the opening (id %1, version %2).</source>
        <translation>È registrato chi ha autorizzato l&apos;apertura (id %1, versione %2).</translation>
    </message>
    <message>
        <source>Record who authorised an extraordinary opening, as one that lies beyond its cap wants.</source>
        <translation>Registra chi ha autorizzato un&apos;apertura straordinaria, come serve a quelle oltre massimale.</translation>
    </message>
    <message>
        <source>Who authorised it.</source>
        <translation>Chi l&apos;ha autorizzata.</translation>
    </message>
    <message>
        <source>The contract&apos;s service is owed on every day, and these hours leave some out.</source>
        <translation>Il servizio del contratto è dovuto tutti i giorni, e questi orari ne lasciano fuori alcuni.</translation>
    </message>
    <message>
        <source>Public holidays are days as any other; so without this too for the desk&apos;s hours of a contract whose service is owed on every day.</source>
        <translation>I giorni festivi sono giorni come gli altri; anche senza questa opzione per gli orari dello sportello di un contratto il cui servizio è dovuto tutti i giorni.</translation>
    </message>
    <message>
        <source>Closed on public holidays, whatever the contract says.</source>
        <translation>Chiuso nei giorni festivi, qualunque cosa dica il contratto.</translation>
    </message>
    <message>
        <source>Take closing, staffing, presence in breaks and the days of service from a clause&apos;s profile, as far as it says them.</source>
        <translation>Prendi chiusura, personale, presenza nelle pause e giorni di servizio dal profilo di una clausola, per quanto li dice.</translation>
    </message>
    <message>
        <source>On which days its service is owed.</source>
        <translation>In quali giorni è dovuto il servizio.</translation>
    </message>
    <message>
        <source>Show what a clause says, and what it leaves open and how; needs no database.</source>
        <translation>Mostra che cosa dice una clausola, che cosa lascia aperto e come; non serve una base dati.</translation>
    </message>
    <message>
        <source>complexity from: %1</source>
        <translation>complessità da: %1</translation>
    </message>
    <message>
        <source>severity from: %1</source>
        <translation>gravità da: %1</translation>
    </message>
    <message>
        <source>closed on public holidays</source>
        <translation>chiuso nei festivi</translation>
    </message>
    <message>
        <source>counts against %1</source>
        <translation>conta su %1</translation>
    </message>
    <message>
        <source>%1 stops: %2</source>
        <translation>%1 ferma: %2</translation>
    </message>
    <message>
        <source>What help is limited to</source>
        <translation>A che cosa si limita l&apos;assistenza</translation>
    </message>
    <message>
        <source>Days of opening owed a year</source>
        <translation>Giorni di apertura dovuti all&apos;anno</translation>
    </message>
    <message>
        <source>Interventions on site owed a year</source>
        <translation>Interventi in loco dovuti all&apos;anno</translation>
    </message>
    <message>
        <source>Who may work it</source>
        <translation>Chi può lavorarci</translation>
    </message>
    <message>
        <source>Tools of online collaboration</source>
        <translation>Strumenti di collaborazione online</translation>
    </message>
    <message>
        <source>Months between two surveys, at most</source>
        <translation>Mesi fra due indagini, al massimo</translation>
    </message>
    <message>
        <source>Months between two refreshments of the web view, at most</source>
        <translation>Mesi fra due aggiornamenti della vista web, al massimo</translation>
    </message>
    <message>
        <source>Months from the beginning with training</source>
        <translation>Mesi dall&apos;inizio con formazione</translation>
    </message>
    <message>
        <source>Topic</source>
        <translation>Argomento</translation>
    </message>
    <message>
        <source>What the clause says</source>
        <translation>Che cosa dice la clausola</translation>
    </message>
    <message>
        <source>What it leaves open</source>
        <translation>Che cosa lascia aperto</translation>
    </message>
    <message>
        <source>none</source>
        <translation>niente</translation>
    </message>
    <message>
        <source>Profile</source>
        <translation>Profilo</translation>
    </message>
    <message>
        <source>Call</source>
        <translation>Chiamata</translation>
    </message>
    <message>
        <source>List the steps that a contract&apos;s tickets and lost calls are watched by.</source>
        <translation>Elenca i passi con cui si sorvegliano i ticket e le chiamate perse di un contratto.</translation>
    </message>
    <message>
        <source>Hours of some days, as mon-fri=08:00-13:00,14:00-18:00 or sat=24h; days that are not named have none, and of one named twice the last counts.</source>
        <translation>L&apos;orario di alcuni giorni, come mon-fri=08:00-13:00,14:00-18:00 o sat=24h; i giorni non nominati non ne hanno, e di uno nominato due volte conta l&apos;ultimo.</translation>
    </message>
    <message>
        <source>The day of the body&apos;s patron saint, as 09-19; 02-29 comes in leap years only. Otherwise it stays as it is; none: no such day.</source>
        <translation>Il giorno del santo patrono dell&apos;ente, come 09-19; il 02-29 viene solo negli anni bisestili. Altrimenti resta com&apos;è; none: nessun giorno.</translation>
    </message>
    <message>
        <source>What was asked for is done, but the answer could not be written out.</source>
        <translation>Ciò che è stato chiesto è fatto, ma la risposta non si è potuta scrivere.</translation>
    </message>
    <message>
        <source>The answer could not be written out.</source>
        <translation>La risposta non si è potuta scrivere.</translation>
    </message>
    <message>
        <source>The holds that stop this clock were set (contract %1).</source>
        <translation>Le sospensioni che fermano questo orologio sono state impostate (contratto %1).</translation>
    </message>
    <message>
        <source>The category, with what lies below it: path, name or id.</source>
        <translation>La categoria, con ciò che sta sotto: percorso, nome o id.</translation>
    </message>
    <message>
        <source>The run&apos;s own key: a second run with it goes on with the first, and is refused where its log is another. Without it, too, no row comes in twice.</source>
        <translation>La chiave dell&apos;esecuzione: una seconda con la stessa chiave prosegue la prima, ed è rifiutata se il suo registro è un altro. Anche senza, nessuna riga entra due volte.</translation>
    </message>
    <message>
        <source>it says the first day: the kind of opening does not say how long before the vote</source>
        <translation>dice il primo giorno: il tipo di apertura non dice quanto prima del voto</translation>
    </message>
    <message>
        <source>Interventions on site authorised beforehand</source>
        <translation>Interventi in loco autorizzati in anticipo</translation>
    </message>
    <message>
        <source>The terms were set (contract %1, version %2).</source>
        <translation>Condizioni impostate (contratto %1, versione %2).</translation>
    </message>
    <message>
        <source>Nobody said any terms of this contract yet.</source>
        <translation>Di questo contratto nessuno ha ancora detto le condizioni.</translation>
    </message>
    <message>
        <source>Show or set what a contract owes besides hours, tables and targets: as its clause says it, or as it was agreed where the clause is silent. What is not given stays.</source>
        <translation>Mostra o imposta ciò che un contratto deve oltre a orari, tabelle e obiettivi: come lo dice la clausola, o come è stato concordato dove la clausola tace. Ciò che non si indica resta.</translation>
    </message>
    <message>
        <source>What help is limited to.</source>
        <translation>A che cosa si limita l&apos;assistenza.</translation>
    </message>
    <message>
        <source>A type of contact that it serves.</source>
        <translation>Un tipo di contatto che serve.</translation>
    </message>
    <message>
        <source>Interventions on site owed a year, 0 to 366.</source>
        <translation>Interventi in loco dovuti all&apos;anno, da 0 a 366.</translation>
    </message>
    <message>
        <source>Whether they are authorised in the customer&apos;s register beforehand.</source>
        <translation>Se sono autorizzati in anticipo nel registro del committente.</translation>
    </message>
    <message>
        <source>By which tools of online collaboration it helps.</source>
        <translation>Con quali strumenti di collaborazione online si assiste.</translation>
    </message>
    <message>
        <source>When a report is owed.</source>
        <translation>Quando è dovuto un rapporto.</translation>
    </message>
    <message>
        <source>At most so many months between two surveys, 1 to 120.</source>
        <translation>Al massimo tanti mesi tra due rilevazioni, da 1 a 120.</translation>
    </message>
    <message>
        <source>At most so many months between two refreshments of the body&apos;s own web view, 1 to 120.</source>
        <translation>Al massimo tanti mesi tra due aggiornamenti della vista web dell&apos;ente, da 1 a 120.</translation>
    </message>
    <message>
        <source>Months from the beginning with training, 1 to 120.</source>
        <translation>Mesi dall&apos;inizio con formazione, da 1 a 120.</translation>
    </message>
    <message>
        <source>Hours of training in these, 1 to 10000.</source>
        <translation>Ore di formazione in questi mesi, da 1 a 10000.</translation>
    </message>
    <message>
        <source>A term that nobody says any more.</source>
        <translation>Una condizione che nessuno dice più.</translation>
    </message>
    <message>
        <source>Call %1 changed (version %2).</source>
        <translation>Chiamata %1 modificata (versione %2).</translation>
    </message>
    <message>
        <source>Correct what a call was for, whom it was with, its ticket, or its end. What is not given stays.</source>
        <translation>Corregge a che cosa serviva una chiamata, con chi era, il suo ticket o la sua fine. Ciò che non si indica resta.</translation>
    </message>
    <message>
        <source>The call, by its id.</source>
        <translation>La chiamata, con il suo id.</translation>
    </message>
    <message>
        <source>Contact changed (id %1, version %2).</source>
        <translation>Contatto modificato (id %1, versione %2).</translation>
    </message>
    <message>
        <source>Change a contact. What is not given stays; numbers and addresses that are given are all there are.</source>
        <translation>Modifica un contatto. Ciò che non si indica resta; i numeri e gli indirizzi indicati sono tutti quelli che ci sono.</translation>
    </message>
    <message>
        <source>On whose side they stand.</source>
        <translation>Da che parte stanno.</translation>
    </message>
    <message>
        <source>In this order, otherwise in the one natural to the filter. By work open tickets alone are listed, by resolution those that were resolved.</source>
        <translation>In quest&apos;ordine, altrimenti in quello naturale per il filtro. Per lavoro si elencano i soli ticket aperti, per risoluzione quelli risolti.</translation>
    </message>
    <message>
        <source>Hours on site are the office&apos;s</source>
        <translation>L&apos;orario in sede è quello dell&apos;ufficio</translation>
    </message>
    <message>
        <source>Somebody is present during breaks too</source>
        <translation>Qualcuno è presente anche durante le pause</translation>
    </message>
    <message>
        <source>The patron saint&apos;s day, 29 February, comes in leap years only.</source>
        <translation>Il giorno del patrono, 29 febbraio, c&apos;è solo negli anni bisestili.</translation>
    </message>
    <message>
        <source>The ticket has no such clock.</source>
        <translation>Il ticket non ha un tempo così.</translation>
    </message>
    <message>
        <source>Of this cycle: 1 until the ticket was reopened first. Of its resolution, unless told otherwise.</source>
        <translation>Di questo ciclo: 1 fino alla prima riapertura del ticket. Della sua risoluzione, se non si dice altro.</translation>
    </message>
    <message>
        <source>Of what began at this level: its taking charge, unless told otherwise.</source>
        <translation>Di ciò che è cominciato a questo livello: la sua presa in carico, se non si dice altro.</translation>
    </message>
    <message>
        <source>Of these, steps that the log skipped</source>
        <translation>Di cui passi che il log ha saltato</translation>
    </message>
    <message>
        <source>--from and --to say which databases</source>
        <translation>i database si indicano con --from e --to</translation>
    </message>
    <message>
        <source>The desk is at %1 now, row for row what it is at %2: %3 rows in %4 tables.</source>
        <translation>Lo sportello ora è in %1, riga per riga com&apos;è in %2: %3 righe in %4 tabelle.</translation>
    </message>
    <message>
        <source>An earlier run had brought %1 of them.</source>
        <translation>Un&apos;esecuzione precedente ne aveva già portate %1.</translation>
    </message>
    <message>
        <source>Passwords cannot be moved: %1 has the new one; everybody else gets theirs from an administrator, with: sportelloctl operator password.</source>
        <translation>Le password non si possono trasferire: %1 ha quella nuova; tutti gli altri ricevono la loro da un amministratore, con: sportelloctl operator password.</translation>
    </message>
    <message>
        <source>Let nobody work at the old one any more. To prove the new one: sportelloctl verify.</source>
        <translation>Nessuno lavori più su quello vecchio. Per provare quello nuovo: sportelloctl verify.</translation>
    </message>
    <message>
        <source>Carry a whole desk to another database, of either engine, with its ids and its history as they are. Nobody writes at the old one meanwhile. Both are compared row by row; broken off, the next run goes on. --as is an administrator of the old desk, or where that is on a server its superuser.</source>
        <translation>Trasferisce uno sportello intero in un altro database, di qualunque motore, con i suoi numeri e la sua storia come sono. Nel frattempo nessuno scrive su quello vecchio. Alla fine si confrontano i due riga per riga; se si interrompe, l&apos;esecuzione successiva riprende. --as è un amministratore di quello vecchio o, se sta su un server, il suo superutente.</translation>
    </message>
    <message>
        <source>Where the desk is.</source>
        <translation>Dov&apos;è lo sportello.</translation>
    </message>
    <message>
        <source>Where it goes: a new file, or an empty database of a server.</source>
        <translation>Dove va: un nuovo file o un database vuoto di un server.</translation>
    </message>
    <message>
        <source>The superuser of the server it goes to, who is known by the server&apos;s own means.</source>
        <translation>Il superutente del server di destinazione, riconosciuto con i mezzi del server stesso.</translation>
    </message>
    <message>
        <source>The administrator who gets a new password there, for passwords go along from file to file alone; --as unless told otherwise.</source>
        <translation>L&apos;amministratore che là riceve una nuova password, perché le password passano solo da file a file; se non si dice altro, --as.</translation>
    </message>
    <message>
        <source>Holds that password.</source>
        <translation>Contiene quella password.</translation>
    </message>
    <message>
        <source>Add a contract as its clause has it, at once: closing, who may ask what, level rules, hours, caps and kinds of opening, targets and what stops them, staffing; and say what the clause leaves open.</source>
        <translation>Aggiungi in una volta un contratto come lo vuole la sua clausola: chiusura, chi può chiedere che cosa, regole di livello, orari, massimali e generi di apertura, obiettivi e ciò che li ferma, personale; e di&apos; che cosa la clausola lascia aperto.</translation>
    </message>
    <message>
        <source>The file %1 cannot be read: %2.</source>
        <translation>Il file %1 non si può leggere: %2.</translation>
    </message>
    <message>
        <source>Whoever can write to this file can do anything to it: keep it where only the desk&apos;s people can.</source>
        <translation>Chi può scrivere in questo file può farne qualunque cosa: tienilo dove possono farlo solo le persone dello sportello.</translation>
    </message>
    <message>
        <source>The login of operator %1 serves the desk now (version %2).</source>
        <translation>Il login dell’operatore %1 ora serve lo sportello (versione %2).</translation>
    </message>
    <message>
        <source>The login of operator %1 serves the desk no more (version %2).</source>
        <translation>Il login dell’operatore %1 non serve più lo sportello (versione %2).</translation>
    </message>
    <message>
        <source>On a server, let a login serve the desk: its programs run the rules, send what goes out, and verify. It can read all contracts by that.</source>
        <translation>Su un server, permetti a un login di servire lo sportello: i suoi programmi eseguono le regole, inviano ciò che esce e verificano. Così può leggere tutti i contratti.</translation>
    </message>
    <message>
        <source>It serves no more.</source>
        <translation>Non lo serve più.</translation>
    </message>
    <message>
        <source>The file whose first line is the password. Otherwise SPORTELLO_PASSWORD_FILE names it, the keyring has it (login save), or you are asked.</source>
        <translation>Il file la cui prima riga è la password. Altrimenti lo nomina SPORTELLO_PASSWORD_FILE, la tiene il portachiavi (login save), oppure ti viene chiesta.</translation>
    </message>
    <message>
        <source>The password of %1 for %2 is in the keyring now: it is used where nothing else gives one.</source>
        <translation>La password di %1 per %2 ora è nel portachiavi: vale dove nient&apos;altro ne dà una.</translation>
    </message>
    <message>
        <source>The password of %1 for %2 is in the keyring no longer.</source>
        <translation>La password di %1 per %2 non è più nel portachiavi.</translation>
    </message>
    <message>
        <source>The keyring had no password of %1 for %2.</source>
        <translation>Il portachiavi non aveva nessuna password di %1 per %2.</translation>
    </message>
    <message>
        <source>Keep a login&apos;s password in the keyring of this machine, once the database has let it in; whatever is kept for that login and database already is replaced.</source>
        <translation>Conserva la password di un login nel portachiavi di questa macchina, dopo che la base dati l&apos;ha fatto entrare; ciò che già vi è per quel login e quella base dati viene sostituito.</translation>
    </message>
    <message>
        <source>Take a login&apos;s password for a database out of the keyring.</source>
        <translation>Toglie dal portachiavi la password di un login per una base dati.</translation>
    </message>
    <message>
        <source>It is the one that the keyring keeps, and keeps still: give it the right one with sportelloctl login save.</source>
        <translation>È quella che tiene il portachiavi, e la tiene ancora: dagli quella giusta con sportelloctl login save.</translation>
    </message>
    <message>
        <source>A provisional code that was said for it already; it is found by it for ever.</source>
        <translation>Un codice provvisorio già detto a chi ha chiamato; con esso si troverà per sempre.</translation>
    </message>
    <message>
        <source>it names a database of a server</source>
        <translation>indica un database di un server</translation>
    </message>
    <message>
        <source>The database %1 was made, for nobody but the operators of a desk.</source>
        <translation>Il database %1 è stato creato, per nessun altro che gli operatori di uno sportello.</translation>
    </message>
    <message>
        <source>The database %1 is there, for nobody but the operators of a desk.</source>
        <translation>Il database %1 c’è, per nessun altro che gli operatori di uno sportello.</translation>
    </message>
    <message>
        <source>The server (%1) takes %2 connections at once: enough for %3 consoles, which hold two each.</source>
        <translation>Il server (%1) accetta %2 connessioni insieme: bastano per %3 console, che ne tengono due ciascuna.</translation>
    </message>
    <message>
        <source>Next, make the desk: sportelloctl init.</source>
        <translation>Ora crea lo sportello: sportelloctl init.</translation>
    </message>
    <message>
        <source>Nobody who reads personal data by SQL is logged, for the server has not loaded pgaudit. Install the package postgresql-%1-pgaudit, write shared_preload_libraries = &apos;pgaudit&apos; in its postgresql.conf, restart it, and say server prepare again.</source>
        <translation>Chi legge dati personali con SQL non viene registrato, perché il server non ha caricato pgaudit. Installa il pacchetto postgresql-%1-pgaudit, scrivi shared_preload_libraries = &apos;pgaudit&apos; nel suo postgresql.conf, riavvialo e ripeti server prepare.</translation>
    </message>
    <message>
        <source>The server logs what personal data is read, but not by whom. Write %1 in its postgresql.conf, have it read that (pg_ctl reload), and say server prepare again.</source>
        <translation>Il server registra quali dati personali vengono letti, ma non da chi. Scrivi %1 nel suo postgresql.conf, faglielo rileggere (pg_ctl reload) e ripeti server prepare.</translation>
    </message>
    <message>
        <source>Who reads personal data stands in the server&apos;s log.</source>
        <translation>Chi legge dati personali viene registrato nel log del server.</translation>
    </message>
    <message>
        <source>Make the database that --db names, its groups and who may come in, before init; what is there stays. --as is the server&apos;s superuser, who is known by the server&apos;s own means. Also says how many consoles the server has connections for, and whether it logs who reads personal data.</source>
        <translation>Crea il database indicato da --db, i suoi gruppi e chi può entrarci, prima di init; ciò che c’è resta. --as è il superutente del server, che il server riconosce con i propri mezzi. Dice anche per quante console il server ha connessioni, e se registra chi legge dati personali.</translation>
    </message>
    <message>
        <source>a server&apos;s desk is copied before it is brought up to date: name a new file for it, or say --copied where you have made a copy</source>
        <translation>uno sportello su un server si copia prima di aggiornarlo: indica un nuovo file per la copia, oppure --copied se l&apos;hai già fatta</translation>
    </message>
    <message>
        <source>Bring up to date a desk that an older program made; where nothing is missing, nothing is done. It is copied beforehand: a file beside itself, a server&apos;s by --copy. On a server --as is its superuser.</source>
        <translation>Aggiorna uno sportello creato da un programma più vecchio; se non manca nulla, non fa nulla. Prima se ne fa una copia: di un file accanto ad esso, di un server con --copy. Su un server --as è il suo superutente.</translation>
    </message>
    <message>
        <source>On a server: the new file that pg_dump writes the copy to, for pg_restore.</source>
        <translation>Su un server: il nuovo file in cui pg_dump scrive la copia, per pg_restore.</translation>
    </message>
    <message>
        <source>On a server: you have made a copy yourself.</source>
        <translation>Su un server: una copia l&apos;hai già fatta tu.</translation>
    </message>
    <message>
        <source>All of it, as a manual page.</source>
        <translation>Tutto, come pagina di manuale.</translation>
    </message>
    <message>
        <source>every verb of a Sportello desk, without a window</source>
        <translation>ogni verbo di uno sportello, senza finestre</translation>
    </message>
    <message>
        <source>Synopsis</source>
        <translation>Sintassi</translation>
    </message>
    <message>
        <source>COMMAND [ARGUMENTS] [--db URL] [--as LOGIN] [--json]</source>
        <translation>COMANDO [ARGOMENTI] [--db URL] [--as LOGIN] [--json]</translation>
    </message>
    <message>
        <source>Commands</source>
        <translation>Comandi</translation>
    </message>
    <message>
        <source>Exit status</source>
        <translation>Stato di uscita</translation>
    </message>
    <message>
        <source>Done.</source>
        <translation>Fatto.</translation>
    </message>
    <message>
        <source>Refused by a rule or a right; or something differs.</source>
        <translation>Rifiutato da una regola o da un diritto; o qualcosa differisce.</translation>
    </message>
    <message>
        <source>Wrong usage.</source>
        <translation>Uso sbagliato.</translation>
    </message>
    <message>
        <source>The database or the system does not do what it must.</source>
        <translation>Il database o il sistema non fa ciò che deve.</translation>
    </message>
    <message>
        <source>See also</source>
        <translation>Vedere anche</translation>
    </message>
</context>
</TS>
