# Was auf den Seiten des Schreibtischs steht. Die englische Fassung steht daneben in en.ftl.

## Rahmen

desk-skip = Zum Inhalt
desk-screens = Bereiche
desk-menu = Bereiche
desk-start = Maßnahmenkataloge
desk-state = Stand der Dinge
desk-measures = Maßnahmen
desk-findings = Befunde
desk-group-publication = Heft
desk-publication = Titel und Aufbau
desk-chapters = Vorwort und Kapitel
desk-contacts = Anlaufstellen
desk-abbreviations = Abkürzungen
desk-group-city = Stadt
desk-organisation = Ämter und Themen
desk-places = Adressen
desk-group-finish = Fertig machen
desk-finish = Ausgeben
desk-pages = Alle Seiten
desk-print = Angaben für den Druck
desk-rules = Regeln
desk-versions = Frühere Fassungen
desk-all-editions = Alle Ausgaben
desk-handbook = Handbuch
desk-end = Programm beenden
desk-undo = Rückgängig
desk-redo = Wiederholen
desk-undo-what = { $what ->
    [none] Letzten Schritt rückgängig machen
   *[other] Rückgängig: { $what }
  }
desk-redo-what = { $what ->
    [none] Schritt wiederholen
   *[other] Wiederholen: { $what }
  }
desk-see-pages = Seiten ansehen
desk-publish = Ausgeben …
desk-unnamed = Katalog ohne Namen
desk-untitled = Ohne Titel
desk-all-saved = Alles gespeichert
desk-saved-at = Gespeichert um { $time }
desk-unsaved = { $reason ->
    [full] Nicht gespeichert: Die Festplatte ist voll. Ihr Text bleibt hier stehen, bis Platz ist.
    [denied] Nicht gespeichert: Das Programm darf in diesem Ordner nicht schreiben. Ihr Text bleibt hier stehen.
    [in-use] Nicht gespeichert: Ein anderes Programm hält die Datei fest. Ihr Text bleibt hier stehen und wird gespeichert, sobald es geht.
    [changed] Nicht gespeichert: Jemand anderes hat dieselbe Stelle geändert. Ihr Text bleibt hier stehen.
   *[other] Nicht gespeichert: Der Ordner ist nicht zu erreichen. Ihr Text bleibt hier stehen und wird gespeichert, sobald es geht.
  }
desk-no-script = Ohne JavaScript können Sie alles lesen. Zum Schreiben brauchen diese Seiten JavaScript.
desk-forgets = In diesem Ordner lassen sich frühere Fassungen nicht aufheben, weil das Programm dort nicht schreiben darf. Alles andere geht.
desk-back-to-start = Zur Startseite
desk-crumbs = Sie sind hier
desk-counted = { $count ->
    [one] 1 Befund
   *[other] { $count } Befunde
  }

## Wenn etwas nicht geht

desk-not-found = Diese Seite gibt es nicht.
  .do = Vielleicht wurde umbenannt oder gelöscht, was hier stand. Gehen Sie zur Startseite, und suchen Sie es dort.
desk-bad = Diese Eingabe passt nicht zu dieser Stelle.
  .do = Laden Sie die Seite neu, und versuchen Sie es noch einmal. Technisch: { $message }
desk-broken = Hier ist im Programm etwas schiefgegangen.
  .do = Was Sie geschrieben haben, ist gespeichert. Laden Sie die Seite neu. Geschieht es wieder, melden Sie es denen, die das Programm pflegen.
desk-unreadable = Der Ordner dieses Katalogs lässt sich nicht lesen.
  .do = Prüfen Sie, ob das Laufwerk verbunden ist und Sie den Ordner öffnen dürfen.
desk-no-file = Was hier stand, gibt es nicht mehr.
  .do = Es wurde an anderer Stelle gelöscht oder umbenannt. Unter „Frühere Fassungen“ finden Sie den Text wieder.
desk-not-readable = Dieser Teil des Katalogs lässt sich gerade nicht lesen.
  .do = Öffnen Sie „Befunde“: Dort steht, an welcher Stelle etwas fehlt, und Sie können es als Text berichtigen.
desk-no-fix = Diese Stelle hat sich inzwischen geändert.
  .do = Sehen Sie sich den Befund noch einmal an.
desk-no-reason = Es fehlt noch der Grund.
  .do = Schreiben Sie in ein paar Worten, warum es so bleiben soll.
desk-no-step = Es gibt keinen Schritt, der sich zurücknehmen oder wiederholen lässt.
  .do = Vielleicht wurde dieselbe Stelle danach noch einmal geändert. Unter „Frühere Fassungen“ finden Sie jeden älteren Text.
desk-step-changed = { $what ->
    [none] Dieser Schritt lässt sich nicht zurücknehmen.
   *[other] „{ $what }“ lässt sich nicht zurücknehmen.
  }
  .do = Dieselbe Stelle wurde danach noch einmal geändert. Unter „Frühere Fassungen“ finden Sie jeden älteren Text.
desk-no-picture = { $reason ->
    [full] Das Bild wurde nicht übernommen: Die Festplatte ist voll.
    [denied] Das Bild wurde nicht übernommen: Das Programm darf in diesem Ordner nicht schreiben.
    [no-picture] Das ist kein Bild, das der Katalog zeigen kann.
   *[other] Das Bild ließ sich nicht speichern.
  }
  .do = Möglich sind PNG, JPEG, WebP, GIF und SVG.

## Stand der Dinge

desk-figure-measures = Maßnahmen, davon { $new } neu
desk-figure-released = freigegeben
desk-figure-errors = { $count ->
    [one] Fehler verhindert die Ausgabe
   *[other] Fehler verhindern die Ausgabe
  }
desk-figure-warnings = { $count ->
    [one] Warnung
   *[other] Warnungen
  }
desk-units = Fachbereiche
desk-unit = Fachbereich
desk-asked = Gefragt
desk-answered = Beantwortet
desk-released = Freigegeben
desk-released-of = { $count } von { $all } freigegeben
desk-todo = Was noch zu tun ist
desk-nothing-to-do = Kein Fehler und keine Warnung. Die Ausgabe kann gemacht werden.
desk-to-place = Zur Stelle
desk-look = Ansehen
desk-warnings = { $count ->
    [one] 1 Warnung
   *[other] { $count } Warnungen
  }
desk-warnings-what = { $count ->
    [one] Sie verhindert die Ausgabe nicht, sollte aber vorher angesehen werden.
   *[other] Sie verhindern die Ausgabe nicht, sollten aber vorher angesehen werden.
  }
desk-sure = { $count ->
    [one] 1 eindeutige Verbesserung
   *[other] { $count } eindeutige Verbesserungen
  }
desk-sure-what = { $count ->
    [one] Hier weiß das Programm sicher, was richtig ist, und kann es für Sie tun.
   *[other] Hier weiß das Programm sicher, was richtig ist, und kann alles auf einmal für Sie tun.
  }
desk-look-sure = Ansehen und beheben

## Maßnahmen

desk-new-measure = Neue Maßnahme
desk-new-measure-what = Titel und Zuordnung genügen für den Anfang. Alles andere schreiben Sie danach.
desk-search = Suchen
desk-search-go = Suchen
desk-dimension = Dimension
desk-all = Alle
desk-only = Nur zeigen
desk-only-all = Alle
desk-only-new = Neue
desk-only-findings = Mit Befunden
desk-only-open = Noch nicht gefragt
desk-only-asked = Gefragt
desk-only-answered = Beantwortet
desk-only-released = Freigegeben
desk-only-ended = Beendete
desk-sort = Ordnen nach
desk-sort-title = Titel
desk-sort-printed = Reihenfolge im Heft
desk-sort-state = Stand
desk-sort-unit = Fachbereich
desk-sort-findings = Zahl der Befunde
desk-found = { $count } von { $all } Maßnahmen
desk-new = neu
desk-ended = bis { $year }
desk-one-of = { $number } von { $all }
desk-before = vorige
desk-after = nächste
desk-further = Weitere Angaben
desk-before-year = Text der vorigen Ausgabe
desk-before-none = In der vorigen Ausgabe steht diese Maßnahme nicht, oder es ist keine vorige Ausgabe genannt („Titel und Aufbau“).
desk-before-same = Unverändert gegenüber der vorigen Ausgabe.
desk-before-legend = Unterstrichen ist, was neu ist; durchgestrichen, was nur in der vorigen Ausgabe stand.
desk-internal = Bleibt im Haus
desk-internal-hint = Was hier steht, wird nie gedruckt und steht in keiner Datei, die Sie weitergeben.
desk-deeds = Mit dieser Maßnahme
desk-copy-measure = Kopieren
desk-end-measure = Beenden oder fortführen
desk-move-measure-up = Weiter nach vorn
desk-move-measure-down = Weiter nach hinten
desk-measure-up = Weiter nach vorn
desk-measure-down = Weiter nach hinten
desk-rename-measure = Adresse im Netz ändern
desk-rename-measure-what = Unter dieser Adresse findet man die Maßnahme im veröffentlichten PDF. Kleine Buchstaben, Ziffern und Bindestriche.
desk-remove-measure = Löschen
desk-remove-measure-what = Der Text bleibt unter „Frühere Fassungen“ erhalten. Soll die Maßnahme nur in der nächsten Ausgabe fehlen, wählen Sie stattdessen „Beenden“.
desk-ask-title = Titel
desk-ask-home = Wer ist zuständig?
desk-ask-dimensions = Dimensionen
desk-ask-directed = An wen richtet sie sich?
desk-ask-address = Neue Adresse im Netz
desk-ask-take-out = Verweise darauf mit herausnehmen
desk-kind-measure = Maßnahme
desk-kind-dimension = Dimension
desk-kind-contact = Anlaufstelle
desk-kind-topic = Thema
desk-how-made = Neu entsteht
desk-how-changed = Geändert wird
desk-how-refers = Verweist darauf
desk-how-moves = Steht danach anders im Heft
desk-how-removed = Gelöscht wird
desk-go-on = Weiter
desk-do-it = Ausführen
desk-cancel = Abbrechen
desk-done-what = Erledigt: { $what }
desk-remove-thing = Löschen
desk-new-division = Neues Dezernat
desk-new-unit = Neues Amt
desk-new-topic = Neues Thema
desk-new-place = Neue Adresse
desk-new-contact = Neue Anlaufstelle
desk-new-dimension = Neue Dimension
desk-new-status = Neues Wort für den Stand
desk-rename-unit = Umbenennen
desk-rename-unit-what = Soll der alte Name eine Zeit lang dabeistehen, nennen Sie das Jahr, bis zu dem er galt.
desk-move-unit = In ein anderes Dezernat
desk-move-topic = Zu einem anderen Amt
desk-move-topic-what = Alle Maßnahmen des Themas ziehen mit um. Soll dabeistehen, wohin es bisher gehörte, nennen Sie das Jahr.
desk-ask-name = Name
desk-ask-division = Dezernat
desk-ask-unit = Amt
desk-ask-street = Straße und Hausnummer
desk-ask-postcode = Postleitzahl
desk-ask-city = Ort
desk-ask-sign = Zeichen davor, etwa →
desk-ask-kind = Art des Kapitels
desk-ask-until = Alter Name galt bis (Jahr, oder leer lassen)
desk-no-year = „{ $text }“ ist kein Jahr.
  .do = Schreiben Sie vier Ziffern, etwa 2025, oder lassen Sie das Feld leer.

## Formulare

desk-required = nötig
desk-help-on = Hilfe zu „{ $what }“
desk-add = + { $what } hinzufügen
desk-entry = Eintrag
desk-up = „{ $name }“ nach oben
desk-down = „{ $name }“ nach unten
desk-take-out = „{ $name }“ herausnehmen
desk-earlier = „{ $name }“ eine Stelle nach vorn
desk-new-row = Neue Zeile
desk-add-row = Zeile hinzufügen
desk-choose = { $what } hinzufügen
desk-choose-one = + hinzufügen
desk-missing = „{ $name }“ (gibt es nicht mehr)
desk-line-each = Jeder Eintrag steht auf einer eigenen Zeile.
desk-pick-colour = Farbe auswählen: { $what }
desk-contrast = { $enough ->
    [true] Kontrast zu Weiß { $ratio } : 1, gut lesbar
   *[other] Kontrast zu Weiß { $ratio } : 1, zu wenig: nötig sind 4,5 : 1
  }
desk-picture-now = Das Bild, wie es jetzt ist
desk-picture-file = Bild aus einer Datei
desk-choose-picture = Bild wählen oder hierher ziehen
desk-ink-0 = Cyan
desk-ink-1 = Magenta
desk-ink-2 = Gelb
desk-ink-3 = Schwarz
desk-ready = Fertig
desk-section-title = Titel und Angaben
desk-section-parts = Aufbau
desk-section-cover = Umschlag
desk-section-imprint = Impressum und Adresse
desk-section-words = Wörter
desk-section-publish = Website und Datenportal
desk-section-rest = Voriges Jahr und Schriften
desk-chapters-hint = Vorwort, Einführung und alles, was außer den Maßnahmen zu lesen ist. An welcher Stelle ein Kapitel steht, legen Sie unter „Titel und Aufbau“ fest.
desk-contacts-hint = Wohin man sich wenden kann. Anlaufstellen stehen im Anhang und bei den Maßnahmen, die auf sie verweisen.
desk-abbreviations-hint = Das Verzeichnis steht am Ende des Hefts. Geordnet wird es vom Programm.
desk-organisation-hint = Dezernate, ihre Ämter und Themen in der Reihenfolge, in der sie gedruckt werden.
desk-places-hint = Adressen, auf die Ämter und Anlaufstellen verweisen.
desk-print-hint = Was die Druckerei Ihnen nennt. Was Sie leer lassen, wählt das Programm.
desk-rules-hint = Schaltet eine Art von Befunden für den ganzen Katalog ab oder lässt sie mehr oder weniger gelten.
desk-new-chapter = Neues Kapitel
desk-remove-chapter = Kapitel löschen
desk-not-printed = steht nicht im Heft

## Seite neben dem Formular

desk-page = So steht es im Heft
desk-page-fits = { $words } Wörter, passt auf eine Seite
desk-page-runs-over = { $words } Wörter, läuft um { $lines ->
    [one] eine Zeile
   *[other] { $lines } Zeilen
  } über
desk-page-old = Die Seite zeigt den letzten Stand, der sich setzen ließ.
desk-from-page = ab Seite { $number }
desk-smaller = Kleiner
desk-larger = Größer
desk-pages-count = { $count } Seiten, wie sie gedruckt werden.
desk-pages-draft = Fehler verhindern die Ausgabe. Sie sehen deshalb einen Entwurf, der sie an ihrer Stelle zeigt.
desk-pages-old = Etwas lässt sich gerade nicht setzen. Sie sehen die Seiten, wie sie zuletzt waren.
desk-page-number = Seite { $number }: { $text }

## Befunde

desk-fix = Beheben
desk-leave = So lassen …
desk-no-findings = Kein Befund. Alles in Ordnung.
desk-accepted = { $count ->
    [one] Ein Befund ist mit Grund so gelassen
   *[other] { $count } Befunde sind mit Grund so gelassen
  }
desk-report-again = Wieder melden
desk-see-sure = Ansehen, was sich ändert
desk-fix-all = { $count ->
    [one] Diese Verbesserung übernehmen
   *[other] Alle { $count } Verbesserungen übernehmen
  }
desk-places-count = { $count ->
    [one] 1 Stelle
   *[other] { $count } Stellen
  }
desk-as-text = Als Text
desk-as-text-what = Dieser Teil des Katalogs lässt sich nicht als Formular zeigen. Hier steht er als Text, mit dem, was daran nicht stimmt.
desk-keep-text = Text speichern

## Ausgeben

desk-errors-stop = { $count ->
    [one] Ein Fehler verhindert die Ausgabe. Ein Entwurf ist möglich.
   *[other] { $count } Fehler verhindern die Ausgabe. Ein Entwurf ist möglich.
  }
desk-make-draft = Entwurf
desk-make-draft-what = Zum Lesen und Weitergeben im Haus. Er zeigt, was fehlt, an seiner Stelle.
desk-make-web = Website
desk-make-web-what = Das barrierefreie PDF für die Website (PDF/UA-1 und PDF/A-2a).
desk-make-print = Druck
desk-make-print-what = Die Dateien für die Druckerei (PDF/X-4), mit dem Auftragsblatt.
desk-make-it = Erstellen
desk-verify = Die fertige Datei gründlich prüfen
desk-made = { $count ->
    [0] Fertig.
    [one] Fertig. Ein Befund ist noch offen.
   *[other] Fertig. { $count } Befunde sind noch offen.
  }
desk-made-verified = { $count ->
    [0] Fertig und geprüft: Die Datei hält, was sie verspricht.
    [one] Fertig und geprüft: Die Datei hält, was sie verspricht. Ein Befund ist noch offen.
   *[other] Fertig und geprüft: Die Datei hält, was sie verspricht. { $count } Befunde sind noch offen.
  }
desk-made-nothing = { $count ->
    [one] Es ist keine Datei entstanden: Ein Fehler verhindert sie.
   *[other] Es ist keine Datei entstanden: { $count } Fehler verhindern sie.
  }
desk-built = { $pages } Seiten, { $measures } Maßnahmen, davon { $new } neu; { $kilobytes } KB
desk-built-draft = Entwurf: { $pages } Seiten, { $measures } Maßnahmen; { $kilobytes } KB
desk-built-print = Seiten für den Druck: { $pages }, { $binding ->
    [perfect] klebegebunden
   *[other] geheftet
  }; { $kilobytes } KB
desk-built-cover = Umschlag, Rücken { $spine } mm; { $kilobytes } KB
desk-built-order = Auftragsblatt; { $kilobytes } KB
desk-made-last = Zuletzt erstellt
desk-keep = Speichern

## Frühere Fassungen

desk-day = { $day }
desk-versions-what = Jeder Text, wie er einmal war. Wählen Sie einen Eintrag, um zu sehen, was daran anders ist, und um ihn wiederherzustellen.
desk-no-versions = Noch wurde nichts geändert. Von jetzt an bleibt hier jede Fassung erhalten.
desk-no-version = Diese Fassung gibt es nicht mehr.
  .do = Sehr alte Fassungen werden nach und nach entfernt. Wählen Sie eine andere.
desk-versions-all = Alle Fassungen
desk-made-before = So war es vor der ersten Änderung
desk-made-step = { $what ->
    [none] Geändert
   *[other] { $what }
  }
desk-made-undone = { $what ->
    [none] Rückgängig gemacht
   *[other] Rückgängig: { $what }
  }
desk-made-redone = { $what ->
    [none] Wiederholt
   *[other] Wiederholt: { $what }
  }
desk-made-outside = In einem anderen Programm oder von jemand anderem geändert
desk-made-merged = Zusammengeführt: hier und an anderer Stelle geändert
desk-version-legend = Unterstrichen ist, was in dieser Fassung steht und jetzt nicht; durchgestrichen, was nur jetzt dasteht.
desk-version-gone = In dieser Fassung gab es das nicht.
desk-version-same = Diese Fassung sagt dasselbe, was auch jetzt dasteht.
desk-restore = Diese Fassung wiederherstellen
desk-both-banner = { $count ->
    [one] Eine Stelle wurde hier und gleichzeitig von jemand anderem geändert.
   *[other] { $count } Stellen wurden hier und gleichzeitig von jemand anderem geändert.
  }
desk-both = Zweimal geändert
desk-both-what = Diese Stellen wurden hier und gleichzeitig von jemand anderem geändert. Im Katalog steht die andere Fassung; was hier geschrieben wurde, ist aufgehoben, bis Sie sich entscheiden.
desk-ours = Hier geschrieben
desk-theirs = Steht im Katalog
desk-take-ours = Hier geschriebenes übernehmen
desk-take-theirs = So lassen, wie es im Katalog steht
desk-settle = Fassung gewählt
desk-closed = (lässt sich nicht öffnen)
desk-gone = (gelöscht)

## Startseite

desk-no-editions = In diesem Ordner liegt noch kein Katalog.
desk-edition-note = Stand { $month }, { $count ->
    [one] eine Maßnahme
   *[other] { $count } Maßnahmen
  }
desk-begin = Neue Ausgabe
desk-begin-last = Aus der letzten Ausgabe
desk-begin-last-what = Übernimmt alles aus der gewählten Ausgabe, setzt Monat und Auflage neu und lässt weg, was beendet ist. Die alte Ausgabe bleibt, wie sie ist.
desk-begin-sample = Mit dem Muster beginnen
desk-begin-sample-what = Legt einen vollständigen Musterkatalog an. Sie sehen daran, was wohin gehört, und ersetzen es durch Ihres.
desk-begin-answers = Ganz neu
desk-begin-answers-what = Ein paar Antworten genügen. Alles lässt sich danach ändern.
desk-begin-edition = Ausgabe
desk-begin-month = Stand (Jahr und Monat, etwa 2027-08)
desk-begin-city = Stadt, etwa „Stadt Musterstadt“
desk-begin-title = Titel
desk-begin-kind = Art der Veröffentlichung
desk-begin-division = Erstes Dezernat
desk-begin-unit = Erstes Amt; es gibt den Katalog heraus
desk-begin-dimension = Erste Dimension
desk-begin-see = Erst ansehen
desk-begin-it = Anlegen
desk-begin-look = „{ $name }“ mit { $count ->
    [one] einer Maßnahme
   *[other] { $count } Maßnahmen
  }
desk-no-month = „{ $text }“ ist kein Monat.
  .do = Schreiben Sie Jahr und Monat mit einem Strich dazwischen, etwa 2027-08.
desk-not-begun = { $reason ->
    [full] Die Ausgabe wurde nicht angelegt: Die Festplatte ist voll.
    [forbidden] Die Ausgabe wurde nicht angelegt: Das Programm darf in diesem Ordner nicht schreiben.
    [taken] Die Ausgabe wurde nicht angelegt: Es gibt schon einen Ordner dieses Namens.
   *[other] Die Ausgabe wurde nicht angelegt: Der Ordner ist nicht zu erreichen.
  }
  .do = Es ist nichts verändert worden. Beheben Sie das, und versuchen Sie es noch einmal.
desk-ended-all = Das Programm ist beendet. Sie können dieses Fenster schließen.

## Erklärungen, die in Formularen anders lauten als bei den Dateien

help-figure-figure = Ein Bild aus einer Datei oder eine Zeichnung aus Ihren Wörtern.
help-figure-decorative = Ankreuzen, wenn das Bild nichts mitteilt; das Vorleseprogramm übergeht es dann.
help-picture-decorative = Ankreuzen, wenn das Bild nichts mitteilt; das Vorleseprogramm übergeht es dann.
help-picturefile-file = Wählen Sie ein Bild, oder ziehen Sie es hierher. Möglich sind PNG, JPEG, WebP, GIF und SVG.
help-picture-file = Wählen Sie ein Bild, oder ziehen Sie es hierher. Möglich sind PNG, JPEG, WebP, GIF und SVG.
help-drawing-drawn = Ein Kreis aus gleich großen Teilen, in jedem ein Wort.
help-chapter-title = Sie steht auch im Inhaltsverzeichnis. Ein Wort in einer anderen Sprache markieren Sie und wählen „Andere Sprache“.
help-chapter-footnotes = Ein kurzer Name und der Text. Im Kapitel setzen Sie das Zeichen mit „Fußnote“; gezählt wird von selbst.
help-contacts-contacts = Wer bei welchen Fragen hilft, in der gedruckten Reihenfolge.
help-contact-unit = Das Amt, zu dem die Anlaufstelle gehört.
help-contact-place = Die Adresse der Anlaufstelle. Ohne Angabe gilt die des Amtes.
help-edition-publisher = Das Amt, das den Katalog herausgibt.
help-edition-statuses = Ihre Wörter dafür. Bei jeder Maßnahme wählen Sie eines davon.
help-edition-labels = Überschriften und Wörter, die anders gedruckt werden sollen als vorgesehen.
help-edition-parts = Was im Heft steht, in seiner Reihenfolge. Was Sie herausnehmen, wird nicht gedruckt, bleibt aber erhalten.
help-edition-rules = Schaltet eine Art von Warnungen oder Hinweisen für den ganzen Katalog ab, oder lässt sie mehr oder weniger gelten.
help-edition-print = Angaben für die Druckerei. Das Handbuch erklärt sie unter „Drucken lassen“.
help-edition-previous = Der Ordner der vorigen Ausgabe neben diesem. Er wird nur gelesen.
help-dimension-units = Nur wenn die Ämter in diesem Abschnitt anders geordnet sein sollen als sonst.
help-colours-web = Sie muss auf Weiß gut lesbar sein: Der Kontrast beträgt mindestens 4,5 : 1.
help-colours-cmyk = Cyan, Magenta, Gelb und Schwarz in Prozent.
help-measure-title = Der volle Titel. Ein Wort in einer anderen Sprache markieren Sie und wählen „Andere Sprache“.
help-measure-dimensions = Eine oder mehrere. Die Maßnahme steht in jedem dieser Abschnitte.
help-measure-units = Die Ämter, die die Maßnahme durchführen. Das erste bestimmt den Platz im Heft. Nötig, wenn kein Thema gewählt ist.
help-measure-topic = An Stelle der Ämter: Die Maßnahme gehört dem Amt, das für das Thema zuständig ist, und zieht mit ihm um.
help-measure-goals-and-target-groups = Freier Text über beides; er wird zuerst gedruckt. Nötig ist dieser Text, oder Ziele oder Zielgruppen für sich.
help-measure-until = Jahr der letzten Ausgabe, in der sie noch steht. Löschen Sie die Maßnahme nicht.
help-measure-order = Ohne Zahl gilt das Alphabet. Am einfachsten ordnen Sie mit „Weiter nach vorn“ und „Weiter nach hinten“.
help-measure-status = Eines Ihrer Wörter aus „Titel und Aufbau“.
help-measure-contacts = Anlaufstellen, an die man sich mit dieser Maßnahme wendet.
help-measure-see-also = Verwandte Maßnahmen.
help-period-continuous = Ankreuzen, wenn kein Ende vorgesehen ist.
help-unit-place = Wo das Amt zu finden ist.
help-topic-unit = Das Amt, das heute zuständig ist.
help-places-places = Ämter und Anlaufstellen verweisen auf sie.
help-print-profile = Das Farbprofil der Druckerei. Ohne Angabe: FOGRA39 für gestrichenes Papier.

## Texte, die Skripte zeigen: %name% ist ein Wert, den sie einsetzen

script-added = „%name%“ hinzugefügt
script-both = Jemand anderes hat dieselbe Stelle geändert
script-cancel = Abbrechen
script-changed-elsewhere = Der Katalog wurde in einem anderen Fenster oder Programm geändert.
script-contrast-enough = Kontrast zu Weiß %ratio% : 1, gut lesbar
script-contrast-low = Kontrast zu Weiß %ratio% : 1, zu wenig: nötig sind 4,5 : 1
script-copied = Kopiert
script-copy-yourself = Der Text ist markiert. Kopieren Sie ihn mit Strg+C.
script-earlier = „%name%“ eine Stelle nach vorn
script-fixed = Behoben
script-keep = Speichern
script-leave = So lassen
script-left = So gelassen, mit Grund
script-left-out = Beendet und deshalb nicht mehr dabei: %names%
script-making = Wird erstellt …
script-mine = Was Sie geschrieben haben
script-moved = „%name%“ steht jetzt an %number%. Stelle
script-new-findings = Neue Befunde: %count%
script-no-file = Wählen Sie zuerst eine Datei aus.
script-no-page = Diese Seite lässt sich gerade nicht zeigen.
script-not-reached = Das Programm antwortet nicht. Ihr Text bleibt hier stehen.
script-picture-now = Das Bild, wie es jetzt ist
script-picture-taken = Bild „%name%“ übernommen
script-reading = Wird gelesen …
script-reason = Warum soll es so bleiben?
script-show-anew = Neu anzeigen
script-take-mine = Meine Fassung behalten
script-take-out = „%name%“ herausnehmen
script-take-theirs = Andere Fassung übernehmen
script-taken-out = „%name%“ herausgenommen
script-theirs = Was jetzt dasteht

## Formulare

desk-forms = Formulare
desk-forms-send = Ämter fragen
desk-forms-send-what = Jedes Amt bekommt ein Word-Dokument mit seinen Maßnahmen. Schicken Sie es per E-Mail; was zurückkommt, ziehen Sie unten auf diese Seite.
desk-forms-deadline = In den Briefen steht: Antwort bis { $day }.
desk-forms-no-deadline = In den Briefen steht noch kein Tag, bis zu dem geantwortet werden soll.
desk-forms-change-deadline = Abgabetermin und Brief ändern
desk-forms-no-unit = Noch hat kein Amt eine Maßnahme.
desk-forms-file = Formulare.zip
desk-forms-all = Alle Formulare herunterladen
desk-forms-open = { $count ->
    [one] Nur das eine, das aussteht
   *[other] Nur die { $count }, die ausstehen
  }
desk-forms-note-asked = Als verschickt vermerken
desk-forms-asked = Formulare verschickt
desk-forms-form = Formular
desk-forms-answers = Antworten übernehmen
desk-forms-drop = Ziehen Sie die ausgefüllten Word-Dokumente hierher, oder wählen Sie sie aus:
desk-forms-take-all = Alles Eindeutige übernehmen
desk-forms-put-away = Antworten weglegen
desk-forms-nothing-left = In diesen Antworten gibt es nichts mehr zu entscheiden.
desk-forms-take = Übernehmen
desk-forms-drop-it = Verwerfen
desk-forms-edit = Bearbeiten
desk-forms-make = Maßnahme anlegen
desk-forms-notes = Freigabe und Notizen
desk-forms-taken = Antwort übernommen
desk-answer-crossed = Auch Sie haben diese Angabe geändert, seit das Formular verschickt wurde. Übernehmen überschreibt Ihre Fassung.
desk-answer-contradicted = Zwei Antworten sagen hier Verschiedenes. Übernehmen Sie eine.
desk-answer-empty = Das Amt hat diese Angabe geleert; ohne sie kann die Maßnahme nicht gedruckt werden.
desk-answer-locked = Dieser Text enthält Teile, die Word nicht kennt; sie gingen verloren. Bearbeiten Sie ihn lieber von Hand.
desk-answer-homeless = Es ist nicht zu erkennen, zu welchem Amt diese Maßnahme gehört. Legen Sie sie unter „Maßnahmen“ selbst an.
desk-begin-old = Aus einem alten Katalog
desk-begin-old-what = Für das erste Jahr: Der alte Katalog als Word-Dokument oder als Text aus dem PDF wird zu Maßnahmen, Kapiteln und Anlaufstellen. Ein Bericht sagt, was Sie ansehen sollten. Die alte Datei bleibt, wie sie ist.
desk-begin-old-file = Datei (.docx oder .txt)
desk-taken-over = Bericht der Übernahme
desk-taken-over-what = Dieser Katalog ist aus einem alten entstanden. Was anzusehen ist, steht hier:

## Was sich geändert hat

desk-changes = Was sich geändert hat
desk-changes-alone = In diesem Ordner liegt keine andere Ausgabe, mit der sich diese vergleichen ließe. Legen Sie den Ordner der alten Ausgabe neben den dieser Ausgabe.
desk-changes-with = Vergleichen mit
desk-changes-compare = Vergleichen
desk-changes-paper = Als PDF speichern
desk-changes-text = Als Text (Markdown) speichern
desk-changes-sections = Inhalt
desk-changes-unread = Eine der beiden Ausgaben lässt sich nicht ganz lesen. Was darin steht, schiene zu fehlen; darum wurde nichts verglichen.
  .do = Öffnen Sie „Befunde“: Dort steht, an welcher Stelle etwas fehlt. Prüfen Sie auch die andere Ausgabe.
desk-changes-not-set = Das PDF ließ sich nicht setzen.
  .do = Öffnen Sie „Befunde“, und beheben Sie die Fehler. Als Text können Sie die Änderungen schon jetzt speichern.

## Abzüge

desk-proof = Korrekturabzug
desk-proof-pdf = PDF
desk-proofs = Korrekturabzüge
desk-proofs-what = Ein Korrekturabzug zeigt einem Amt die Seiten seiner Maßnahmen, wie sie erscheinen, mit einem Blatt zum Ankreuzen und Unterschreiben. Das Erstellen dauert einen Augenblick.
desk-proofs-all = Alle Abzüge herunterladen
desk-proofs-not-set = Die Seiten lassen sich gerade nicht setzen; darum gibt es keinen Korrekturabzug.
  .do = Öffnen Sie „Befunde“, und beheben Sie die Fehler.
desk-forms-word = Word

## Auszug und korrigierte Ausgabe

desk-make-package = Paket für Website und Datenportal
desk-make-package-what = PDF, Bilder des Umschlags, ein Baustein für die Seite mit dem Download, Links zu jeder Maßnahme, die Erklärung zur Barrierefreiheit und die Maßnahmen als offene Daten, in einer Datei.
desk-package-made = { $portal ->
    [yes] { $count } Dateien, auch die Beschreibung für das Datenportal.
   *[no] { $count } Dateien. Für das Datenportal fehlen noch Angaben unter „Titel und Aufbau“.
  }
desk-make-extract = Auszug
desk-make-extract-what = Ein Teil des Katalogs als eigenes barrierefreies PDF, mit eigenem Umschlag, Inhalt und Register.
desk-extract-of = Auszug aus
desk-part-dimension = Dimensionen
desk-part-division = Dezernate
desk-part-unit = Fachbereiche
desk-correct = Korrigierte Ausgabe
desk-correct-what = Die Ausgabe wird als in diesem Monat korrigiert gekennzeichnet. Der Monat steht danach im Impressum; Stand und Auflage bleiben, wie sie sind.
desk-correct-when = Haben Sie in einer Ausgabe, die schon veröffentlicht ist, etwas berichtigt? Dann kennzeichnen Sie sie als korrigiert, bevor Sie sie neu ausgeben.
desk-correct-since = Zurzeit steht dort: korrigiert { $month }.
desk-correct-it = Als korrigiert kennzeichnen …

## Abgabetermin und Erinnerungen

desk-deadline = { $past ->
    [true] Die Ämter sollten bis { $day } antworten; der Tag ist vorbei.
   *[other] Die Ämter sollen bis { $day } antworten.
  }
desk-no-deadline = Noch ist kein Tag genannt, bis zu dem die Ämter antworten sollen.
desk-change-deadline = Abgabetermin ändern
desk-waiting-since = Ohne Antwort seit
desk-day-short = { $day }.{ $month }.{ $year }
desk-reminders = Erinnern
desk-reminders-what = Diese Ämter wurden gefragt und haben noch nicht zu allem geantwortet. Den Text können Sie kopieren oder gleich in Ihr E-Mail-Programm übernehmen.
desk-reminder-count = { $count ->
    [one] 1 Maßnahme ohne Antwort
   *[other] { $count } Maßnahmen ohne Antwort
  }
desk-reminder-subject = Betreff
desk-reminder-body = Text
desk-reminder-write = E-Mail schreiben
desk-reminder-long = Dieser Text ist zu lang, um ihn dem E-Mail-Programm zu übergeben. Kopieren Sie ihn, und fügen Sie ihn dort ein; der Betreff steht schon da.
desk-reminder-copy = Text kopieren
