# Was katalog zu einem Katalog sagt. Ein Satz sagt, was falsch ist; `.do` sagt,
# was zu tun ist. Die englische Fassung steht in en.ftl.

severity-error = Fehler
severity-warning = Warnung
severity-hint = Hinweis

## Befunde

K001 = { $reason ->
    [missing] Die Datei „{ $file }“ fehlt.
    [unexpected] „{ $file }“ gehört nicht zu einem Katalog.
    [ending] „{ $file }“ wird nicht gelesen, denn der Name endet nicht auf „.json“.
    [outside] „{ $file }“ ist eine Verknüpfung, die aus dem Ordner des Katalogs hinausführt.
    [folder] „{ $file }“ ist ein Ordner und keine Datei.
    [no-folder] „{ $file }“ ist eine Datei und kein Ordner.
    [special] „{ $file }“ ist keine gewöhnliche Datei.
   *[other] „{ $file }“ lässt sich nicht lesen: { $message }
  }
  .do = { $reason ->
    [missing] Legen Sie die Datei an; der Musterkatalog zeigt, was darin steht.
    [unexpected] Erwartet werden edition.json, organisation.json, places.json, contacts.json und abbreviations.json. Verschieben Sie die Datei oder berichtigen Sie ihren Namen.
    [ending] Benennen Sie die Datei um in „{ $wanted }“. Der Explorer von Windows zeigt das Ende eines Namens erst, wenn unter „Ansicht“ die Dateinamenerweiterungen eingeschaltet sind.
    [outside] Legen Sie die Datei oder den Ordner selbst an diese Stelle.
    [folder] Benennen Sie den Ordner um, oder verschieben Sie ihn.
    [no-folder] Benennen Sie die Datei um, und legen Sie einen Ordner dieses Namens an.
    [special] Löschen Sie sie, und legen Sie eine gewöhnliche Datei dieses Namens an.
   *[other] Prüfen Sie, ob die Datei geöffnet, beschädigt oder gesperrt ist.
  }
  .form = { $reason ->
    [missing] Es fehlt noch: { $file }.
    [unexpected] Im Ordner des Katalogs liegt eine Datei, die nicht dazugehört.
    [ending] Im Ordner des Katalogs liegt eine Datei, die nicht gelesen wird, weil ihr Name anders endet als die der übrigen.
    [outside] Im Ordner des Katalogs liegt eine Verknüpfung, die aus ihm hinausführt.
    [folder] Im Ordner des Katalogs liegt ein Ordner, wo eine Datei erwartet wird.
    [no-folder] Im Ordner des Katalogs liegt eine Datei, wo ein Ordner erwartet wird.
    [special] Im Ordner des Katalogs liegt etwas, das keine gewöhnliche Datei ist.
   *[other] Eine Datei im Ordner des Katalogs lässt sich nicht lesen.
  }
  .form-do = { $reason ->
    [missing] Füllen Sie dieses Formular aus.
    [ending] Klicken Sie auf „Ordner öffnen“, und lassen Sie ihren Namen enden wie die der Dateien daneben.
   *[other] Klicken Sie auf „Ordner öffnen“. Was zum Katalog gehört, tragen Sie in ein Formular ein; alles andere verschieben Sie an einen anderen Ort.
  }

K002 = Die Datei ist nicht als UTF-8 gespeichert, wie sich zuerst hier zeigt.{ $guess ->
    [windows] {" "}Sie ist offenbar in Windows-1252 („ANSI“) gespeichert.
    [utf-16] {" "}Sie ist offenbar in UTF-16 („Unicode“) gespeichert.
   *[none] {""}
  }
  .do = Speichern Sie sie im Editor mit „Speichern unter“ und der Codierung UTF-8.
  .form = Die Buchstaben dieser Datei sind anders gespeichert, als das Programm sie liest.
  .form-do = Klicken Sie auf „Als Text zeigen“, prüfen Sie die Umlaute, und speichern Sie.

K003 = { $kind ->
    [escape] Hinter diesem \ steht etwas, das JSON nicht kennt.
    [surrogate] Hinter \u steht ein halbes Zeichen.
    [control] Mitten im Text steht ein Zeichen, das es in JSON dort nicht gibt.
    [curly-quote] Hier steht ein Anführungszeichen, das JSON nicht kennt.
    [inner-quote] Der Text ist hier schon zu Ende, doch es geht weiter.
    [comment] Hier steht ein Kommentar.
    [empty] Die Datei ist leer.
    [comma] Hier fehlt ein Komma.
    [extra-comma] Dieses Komma ist zu viel.
    [bracket] Hier wird eine andere Klammer geschlossen, als zuletzt geöffnet wurde.
    [colon] Hier fehlt ein Doppelpunkt.
    [end] Hier endet die Datei, bevor alles geschlossen ist.
    [behind] Die Datei ist hier schon zu Ende, doch es geht weiter.
    [key] Dieser Name steht nicht in Anführungszeichen.
    [bare-text] Dieser Text steht nicht in Anführungszeichen.
    [document] Die Datei ist ein Text aus Word oder einem ähnlichen Programm, nur ihr Name endet auf .json.
    [pdf] Die Datei ist ein PDF, nur ihr Name endet auf .json.
    [packed] Die Datei ist ein gepackter Ordner, nur ihr Name endet auf .json.
   *[other] Hier endet, was als JSON zu lesen ist („{ $message }“).
  }
  .do = { $kind ->
    [escape] Verdoppeln Sie ihn: \\ statt \, also \\_ für einen Unterstrich.
    [surrogate] Schreiben Sie das Zeichen selbst.
    [control] Es ist ein Zeilenumbruch, ein Tabulator oder ein Steuerzeichen. Schreiben Sie \n für eine neue Zeile, sonst ein Leerzeichen; oder fehlt das schließende Anführungszeichen "?
    [curly-quote] Um Namen und Texte gehören gerade Anführungszeichen: " statt „ und “.
    [inner-quote] Das Anführungszeichen davor beendet den Text. Schreiben Sie im Text „ und “; sonst fehlt ein Komma.
    [comment] JSON kennt keine. Löschen Sie ihn, oder schreiben Sie ihn in „internal_note“.
    [empty] Löschen Sie sie, oder schreiben Sie hinein, was fehlt.
    [comma] Schreiben Sie hinter diese Angabe ein Komma; es trennt sie von der nächsten.
    [extra-comma] Löschen Sie es: Hinter der letzten Angabe steht keines, zwischen zweien eines.
    [bracket] Eine Liste endet mit ], eine Angabe aus Namen und Werten mit {"}"}. Ändern Sie die Klammer, oder ergänzen Sie davor die fehlende.
    [colon] Schreiben Sie zwischen den Namen und seinen Wert einen Doppelpunkt: "title": "Beratung".
    [end] Schließen Sie, was offen ist: einen Text mit ", eine Liste mit ], die Datei mit {"}"}.
    [behind] Löschen Sie, was hinter der letzten Klammer steht; oder wurde eine Klammer davor zu früh geschlossen?
    [key] Setzen Sie ihn in gerade Anführungszeichen: "title": "Beratung".
    [bare-text] Setzen Sie ihn in gerade Anführungszeichen; ohne sie stehen nur Zahlen, true, false und null.
    [document] Umbenennen genügt nicht. Kopieren Sie die Texte Feld für Feld in eine JSON-Datei; das Handbuch zeigt in Abschnitt 5, wie sie aussieht.
    [pdf] Umbenennen genügt nicht. Kopieren Sie die Texte Feld für Feld in eine JSON-Datei, und legen Sie das PDF woandershin.
    [packed] Entpacken Sie ihn, und legen Sie die Dateien darin einzeln hierher.
   *[other] Prüfen Sie die Stelle und die Zeile davor: Fehlt ein Komma, ein Anführungszeichen oder eine Klammer, oder steht eines zu viel?
  }
  .form = { $kind ->
    [empty] Diese Datei ist leer und lässt sich nicht als Formular zeigen.
    [document] Diese Datei lässt sich nicht als Formular zeigen: Sie ist ein Text aus Word oder einem ähnlichen Programm.
    [pdf] Diese Datei lässt sich nicht als Formular zeigen: Sie ist ein PDF.
    [packed] Diese Datei lässt sich nicht als Formular zeigen: Sie ist ein gepackter Ordner.
   *[other] Diese Datei lässt sich nicht als Formular zeigen: Sie ist beschädigt oder unvollständig.
  }
  .form-do = { $kind ->
    [document] Tragen Sie den Inhalt in ein neues Formular ein, und verschieben Sie die Datei an einen anderen Ort.
    [pdf] Tragen Sie den Inhalt in ein neues Formular ein, und verschieben Sie die Datei an einen anderen Ort.
    [packed] Entpacken Sie ihn, tragen Sie den Inhalt in ein neues Formular ein, und verschieben Sie die Datei an einen anderen Ort.
   *[other] Klicken Sie auf „Als Text zeigen“, und berichtigen Sie die markierte Stelle; oder holen Sie unter „Frühere Fassungen“ den letzten guten Stand zurück.
  }

K004 = „{ $key }“ steht zweimal, zuerst in Zeile { $line }.
  .do = Löschen Sie eine der beiden Angaben; sonst ginge die erste verloren.
  .form = { $key ->
    [none] Eine Angabe ist doppelt gespeichert.
   *[other] Das Feld „{ $key }“ ist doppelt gespeichert.
  }
  .form-do = Klicken Sie auf „Als Text zeigen“, und löschen Sie eine der beiden Angaben; sonst ginge die erste verloren.

K005 = „{ $key }“ ist hier nicht bekannt.{ $nearest ->
    [none] {""}
   *[other] {" "}Meinten Sie „{ $nearest }“?
  }
  .do = { $nearest ->
    [none] { $more ->
      [none] Löschen Sie die Angabe; alle, die es hier gibt, sind schon da.
      [all] Möglich ist hier noch: { $likely }.
     *[more] Möglich ist hier noch zum Beispiel: { $likely }. Alle Angaben nennt das Handbuch.
    }
   *[other] Berichtigen Sie das Wort, oder löschen Sie die Angabe.
  }
  .form = Hier ist eine Angabe gespeichert, für die das Formular kein Feld hat.{ $nearest ->
    [none] {""}
   *[other] {" "}Gehört sie in das Feld „{ $nearest }“?
  }
  .form-do = { $nearest ->
    [none] Klicken Sie auf „Als Text zeigen“, und löschen Sie die Angabe, oder tragen Sie ihren Inhalt in ein Feld ein.
   *[other] Klicken Sie auf „Als Text zeigen“, tragen Sie den Inhalt in das Feld „{ $nearest }“ ein, und löschen Sie die Angabe.
  }

K006 = „{ $field }“ fehlt.
  .do = Ergänzen Sie die Angabe „{ $field }“.
  .form = { $field ->
    [none] Eine Angabe fehlt.
   *[other] Das Feld „{ $field }“ ist leer.
  }
  .form-do = { $field ->
    [none] Füllen Sie die Felder aus, die nötig sind.
   *[other] Füllen Sie „{ $field }“ aus.
  }

K007 = { $field ->
    [none] Hier steht
   *[other] In „{ $field }“ steht
  } { $found ->
    [null] nichts (null)
    [bool] true oder false
    [number] eine Zahl
    [text] ein Text
    [list] eine Liste
   *[object] ein Block in geschweiften Klammern
  }, erwartet wird { $wanted ->
    [bool] true oder false
    [number] eine Zahl ohne Anführungszeichen
    [text] ein Text in Anführungszeichen
    [list] eine Liste in eckigen Klammern
   *[object] ein Block in geschweiften Klammern
  }.
  .do = { $found ->
    [null] Tragen Sie einen Wert ein, in der Form { $form }, oder löschen Sie die Zeile.
   *[other] Schreiben Sie den Wert in der Form { $form }.
  }
  .form = { $field ->
    [none] Was hier gespeichert ist, passt nicht in das Formular.
   *[other] Was im Feld „{ $field }“ gespeichert ist, passt nicht hinein.
  }
  .form-do = { $wanted ->
    [bool] Wählen Sie „ja“ oder „nein“.
    [number] Tragen Sie eine Zahl ein.
    [text] Tragen Sie einen Text ein.
    [list] Tragen Sie die Einträge neu ein.
   *[object] Füllen Sie die Felder neu aus; was gespeichert war, zeigt „Als Text zeigen“.
  }

K008 = „{ $found }“ ist hier keines der bekannten Wörter.{ $nearest ->
    [none] {""}
   *[other] {" "}Meinten Sie „{ $nearest }“?
  }
  .do = { $nearest ->
    [none] Möglich ist hier: { $likely }.
   *[other] Schreiben Sie „{ $nearest }“.
  }
  .form = Was hier gewählt ist, gehört nicht zu dem, was möglich ist.
  .form-do = { $nearest ->
    [none] Wählen Sie eines davon: { $likely }.
   *[other] Wählen Sie „{ $nearest }“, oder etwas anderes aus der Liste.
  }

# Was die Wörter bedeuten, die in den Dateien stehen.
word-inward = nach innen
word-outward = nach außen
word-both = beides
word-staff = für Beschäftigte
word-public = für die Öffentlichkeit
word-de = deutsch
word-en = englisch
word-full = ganze Seite
word-reference = nur ein Verweis
word-prose = Text
word-foreword = Vorwort
word-chronicle = Chronik
word-easy-language = Leichte Sprache
word-saddle-stitch = Rückenheftung
word-perfect = Klebebindung
word-coated = gestrichen
word-uncoated = ungestrichen
word-off = aus
word-hint = Hinweis
word-warning = Warnung
word-error = Fehler
word-traits = Merkmale im Kreis

K009 = { $kind ->
    [unit] Eine Organisationseinheit „{ $id }“
    [topic] Ein Thema „{ $id }“
    [place] Eine Adresse „{ $id }“
    [contact] Eine Anlaufstelle „{ $id }“
    [dimension] Eine Dimension „{ $id }“
    [status] Einen Status „{ $id }“
    [measure] Eine Maßnahme „{ $id }“
    [part] Einen Teil oder ein Kapitel „{ $id }“
    [footnote] Eine Fußnote „{ $id }“
   *[target] Ein Ziel „#{ $id }“
  } gibt es nicht.{ $nearest ->
    [none] {""}
   *[other] {" "}Meinten Sie „{ $nearest }“?
  }
  .do = { $kind ->
    [unit] Die Kennungen stehen in organisation.json.
    [topic] Die Kennungen stehen in organisation.json unter „topics“.
    [place] Die Kennungen stehen in places.json.
    [contact] Die Kennungen stehen in contacts.json.
    [dimension] Die Kennungen stehen in edition.json unter „dimensions“.
    [status] Die Kennungen stehen in edition.json unter „statuses“.
    [measure] Die Kennung einer Maßnahme ist ihr Dateiname in measures/ ohne „.json“.
    [part] Möglich sind die Dateinamen aus chapters/ und cover, imprint, contents, at-a-glance, sections, contacts, register, abbreviations, back-cover.
    [footnote] Fußnoten stehen in derselben Datei unter „footnotes“.
   *[target] Ein Ziel ist die Kennung einer Maßnahme, einer Dimension oder einer Anlaufstelle.
  }
  .form = { $kind ->
    [unit] Das Amt, das hier gewählt ist, gibt es nicht.
    [topic] Das Thema, das hier gewählt ist, gibt es nicht.
    [place] Die Adresse, die hier gewählt ist, gibt es nicht.
    [contact] Die Anlaufstelle, die hier gewählt ist, gibt es nicht.
    [dimension] Die Dimension, die hier gewählt ist, gibt es nicht.
    [status] Den Stand der Umsetzung, der hier gewählt ist, gibt es nicht.
    [measure] Die Maßnahme, die hier gewählt ist, gibt es nicht.
    [part] Den Teil, der hier gewählt ist, gibt es nicht.
    [footnote] Der Text verweist auf eine Fußnote, die es nicht gibt.
   *[target] Ein Link im Text führt zu einer Stelle im Katalog, die es nicht gibt.
  }
  .form-do = { $kind ->
    [footnote] Legen Sie die Fußnote an, oder löschen Sie ihr Zeichen im Text.
   *[other] { $nearest ->
        [none] Wählen Sie aus der Liste.
       *[other] Wählen Sie aus der Liste, zum Beispiel „{ $nearest }“.
      }
  }

K010 = „{ $id }“ steht zweimal; zuerst { $line ->
    [none] in { $other }
   *[other] in { $other }, Zeile { $line }
  }.
  .do = { $kind ->
    [unit] Jede Einheit braucht ihre eigene Kennung und wird nur einmal genannt.
    [part] Jeder Teil wird nur einmal gedruckt; löschen Sie die zweite Zeile.
   *[other] Jede Kennung steht für eine Sache und wird nur einmal genannt.
  }
  .form = { $kind ->
    [part] Dieser Teil ist zweimal gewählt.
   *[other] Die „Adresse im Netz“ ist schon vergeben an: { $other }.
  }
  .form-do = { $kind ->
    [part] Entfernen Sie ihn hier.
   *[other] Tragen Sie eine andere ein. Ist hier dasselbe gemeint, entfernen Sie einen der beiden Einträge.
  }

K011 = Diese Art von Block gibt es hier nicht.
  .do = { $kinds ->
    [chapter] Möglich sind ein Text in Anführungszeichen und Blöcke mit „list“, „numbered“, „heading“, „figure“ oder „quote“.
   *[text] Möglich sind ein Text in Anführungszeichen und Blöcke mit „list“ oder „numbered“.
  }
  .form = Dieser Absatz lässt sich im Formular nicht zeigen.
  .form-do = Löschen Sie ihn, und schreiben Sie ihn neu; was gespeichert war, zeigt „Als Text zeigen“.

K012 = { $kind ->
    [unpaired-mark] Die Hervorhebung „{ $text }“ hat kein Gegenstück.
    [crossing-marks] Zwei Auszeichnungen überschneiden sich: „{ $text }“.
    [empty-text] In „{ $text }“ steht nichts, was man lesen kann.
    [nested-link] In einem Link steht ein zweiter: „{ $text }“.
    [link-not-allowed] In einem Titel kann kein Link stehen: „{ $text }“.
    [target-unclosed] Dem Link fehlt die schließende runde Klammer.
    [attribute-unclosed] Der Angabe fehlt die schließende geschweifte Klammer.
    [unknown-attribute] In geschweiften Klammern ist nur „lang“ bekannt, nicht „{ $detail }“.
    [misplaced-attribute] Die Sprachangabe steht hinter einem Link.
    [language-invalid] „{ $text }“ ist kein Sprachkürzel.
    [footnote-not-allowed] Eine Fußnote kann hier nicht stehen: „{ $text }“.
   *[too-deep] Hier sind zu viele Auszeichnungen ineinander geschachtelt.
  }
  .do = { $kind ->
    [unpaired-mark] Setzen Sie das zweite Zeichen, oder schreiben Sie \\_ , wenn ein Unterstrich gemeint ist.
    [crossing-marks] Schließen Sie die innere Auszeichnung, bevor die äußere endet.
    [empty-text] Schreiben Sie den Text in die eckigen Klammern.
    [nested-link] Setzen Sie die Links nacheinander.
    [link-not-allowed] Setzen Sie den Link in den Text oder in „links“.
    [target-unclosed] Ergänzen Sie die Klammer hinter der Adresse.
    [attribute-unclosed] Schreiben Sie zum Beispiel [Hate Speech]{"{"}lang=en{"}"}.
    [unknown-attribute] Schreiben Sie zum Beispiel [Hate Speech]{"{"}lang=en{"}"}.
    [misplaced-attribute] Setzen Sie sie in den Text des Links: [[Hate Speech]{"{"}lang=en{"}"}](https://…).
    [language-invalid] Schreiben Sie zum Beispiel en, tr oder uk.
    [footnote-not-allowed] Fußnoten gibt es nur in Kapiteln.
   *[too-deep] Vereinfachen Sie die Stelle.
  }
  .form = { $kind ->
    [unpaired-mark] Eine Hervorhebung beginnt oder endet hier ohne Gegenstück.
    [crossing-marks] Zwei Hervorhebungen überschneiden sich.
    [empty-text] Ein Link oder eine Hervorhebung hat keinen Text.
    [nested-link] In einem Link steht ein zweiter.
    [link-not-allowed] Hier kann kein Link stehen.
    [target-unclosed] Ein Link ist unvollständig.
    [language-invalid] Wörter sind in einer Sprache ausgezeichnet, die es nicht gibt.
    [footnote-not-allowed] Hier kann keine Fußnote stehen.
    [too-deep] Hier sind zu viele Auszeichnungen ineinander geschachtelt.
   *[other] Die Sprache von Wörtern ist nicht richtig angegeben.
  }
  .form-do = { $kind ->
    [unpaired-mark] Löschen Sie das Zeichen, markieren Sie die Wörter, und klicken Sie auf „Kursiv“ oder „Fett“.
    [crossing-marks] Entfernen Sie beide, und setzen Sie sie neu.
    [empty-text] Schreiben Sie den Text dazu, oder löschen Sie die Stelle.
    [nested-link] Entfernen Sie einen der beiden.
    [link-not-allowed] Entfernen Sie den Link, und setzen Sie ihn in einen Text.
    [target-unclosed] Entfernen Sie ihn, markieren Sie die Wörter, und klicken Sie auf „Link“.
    [footnote-not-allowed] Setzen Sie den Inhalt in den Text; Fußnoten gibt es nur in Kapiteln.
    [too-deep] Vereinfachen Sie die Stelle.
   *[other] Markieren Sie die Wörter, und wählen Sie ihre Sprache.
  }

K013 = { $reason ->
    [outside] Der Pfad „{ $file }“ führt zu keinem Bild im Ordner des Katalogs.
    [missing] Das Bild „{ $file }“ gibt es nicht.
    [pdf-version] Die Zeichnung „{ $file }“ ist als PDF 2.0 gespeichert.
    [pdf-too-large] Die Zeichnung „{ $file }“ ist als PDF größer als 8 MB.
    [pdf-damaged] Die Zeichnung „{ $file }“ ist als PDF beschädigt oder leer.
    [pdf-encrypted] Die Zeichnung „{ $file }“ ist ein PDF, das mit einem Passwort geschützt ist.
    [pdf-pages] Die Zeichnung „{ $file }“ ist ein PDF mit mehr als 100 Seiten.
    [pdf-work] Die Zeichnung „{ $file }“ ist als PDF zu aufwendig oder wiederholt sich endlos.
    [drawing-page] Mit „{ $file }“ sind die Zeichnungen, die auf einer Seite stehen können, zusammen zu aufwendig.
    [format] „{ $file }“ ist kein Bild der Art, die sein Name sagt.
    [broken] Das Bild „{ $file }“ ist beschädigt oder unvollständig: { $message }
    [too-large] Die Bilddatei „{ $file }“ ist zu groß.
    [other-file] Die Zeichnung „{ $file }“ verweist auf eine andere Datei: { $message }
    [drawing-all] Mit „{ $file }“ sind die Zeichnungen des Katalogs zusammen zu aufwendig.
    [drawing-broken] Die Zeichnung „{ $file }“ ist beschädigt (Zeile { $message }).
    [drawing-encoding] Die Zeichnung „{ $file }“ ist nicht in UTF-8 gespeichert.
    [drawing-size] Die Zeichnung „{ $file }“ ist beschädigt: Breite und Höhe fehlen, sind null oder passen nicht zueinander.
    [drawing-style] Die Zeichnung „{ $file }“ hat zu viele Stilregeln.
    [drawing-text] Die Zeichnung „{ $file }“ enthält mehr als 10.000 Buchstaben.
    [drawing-letters] In der Zeichnung „{ $file }“ stehen Zeichen, die keine Schrift hat: { $message }
    [drawing-effect] Die Zeichnung „{ $file }“ hat in Zeile { $message } einen Effekt wie Schatten oder Unschärfe, den ein PDF nicht zeichnen kann.
    [drawing-gradient] Die Zeichnung „{ $file }“ hat in Zeile { $message } einen Verlauf, der sich wiederholt; im barrierefreien PDF geht das nicht.
    [drawing-foreign] Die Zeichnung „{ $file }“ enthält in Zeile { $message } ein Stück Internetseite statt Text.
    [drawing-inner] Die Zeichnung „{ $file }“ enthält in Zeile { $message } eine zweite Zeichnung als Bild.
    [drawing-picture] Die Zeichnung „{ $file }“ enthält in Zeile { $message } ein Bild, das beschädigt oder keines ist.
    [drawing-pixels] Die Bilder in der Zeichnung „{ $file }“ haben zu viele Bildpunkte.
    [too-many-elements] Die Zeichnung „{ $file }“ wiederholt sich endlos oder ist viel zu groß.
    [too-many-pixels] Das Bild „{ $file }“ hat zu viele Bildpunkte: { $message }.
    [damaged] Das Bild „{ $file }“ ist beschädigt oder unvollständig.
    [unusual-jpeg] Das Bild „{ $file }“ ist auf eine Art gepackt, die kaum ein Programm lesen kann.
    [too-much-work] Das Bild „{ $file }“ ist in zu vielen Durchgängen gepackt.
    [large-profile] Das Farbprofil im Bild „{ $file }“ ist viel zu groß.
    [all-too-large] Das Bild „{ $file }“ lässt sich nicht mehr lesen: Alle Bilder zusammen sind zu groß.
   *[unreadable] Das Bild „{ $file }“ lässt sich nicht lesen.
  }
  .do = { $reason ->
    [outside] Legen Sie es in den Ordner des Katalogs, und nennen Sie den Pfad von dort aus, mit / statt \: „bilder/fest.jpg“.
    [missing] Prüfen Sie den Namen, auch Groß- und Kleinschreibung.
    [pdf-version] Lassen Sie sie als PDF/X-4 oder PDF 1.7 speichern.
    [pdf-too-large] Lassen Sie sie ohne Bearbeitungsdaten des Zeichenprogramms speichern, mit höchstens 8 MB.
    [pdf-damaged] Lassen Sie sie im Zeichenprogramm neu als PDF/X-4 oder PDF 1.7 speichern.
    [pdf-encrypted] Lassen Sie sie ohne Passwort und ohne Beschränkungen speichern.
    [pdf-pages] Lassen Sie die Seite mit der Zeichnung allein speichern.
    [pdf-work] Lassen Sie sie im Zeichenprogramm vereinfachen und neu als PDF speichern, oder nehmen Sie ein Bild in Druckfarben (CMYK-JPEG).
    [drawing-page] Vereinfachen Sie die größten Zeichnungen dieser Datei, oder speichern Sie sie als Bild.
    [format] Möglich sind PNG, JPEG, WebP, GIF und SVG.
    [broken] Öffnen Sie es in einem Bildprogramm, und speichern Sie es neu.
    [too-large] Verkleinern Sie sie auf höchstens 64 MB; für eine ganze Seite genügen 10 MB.
    [other-file] Betten Sie das Bild im Zeichenprogramm in die Zeichnung ein.
    [drawing-all] Vereinfachen Sie die größten Zeichnungen, oder speichern Sie sie als PNG.
    [drawing-broken] Öffnen Sie sie in einem Zeichenprogramm, und speichern Sie sie neu.
    [drawing-encoding] Öffnen Sie sie in einem Zeichenprogramm, und speichern Sie sie neu.
    [drawing-size] Öffnen Sie sie in einem Zeichenprogramm, und speichern Sie sie neu.
    [drawing-style] Speichern Sie sie im Zeichenprogramm als „normales SVG“ ohne Stilregeln, oder als PNG.
    [drawing-text] Wandeln Sie Text im Zeichenprogramm in Pfade um, und lassen Sie weg, was niemand lesen kann.
    [drawing-letters] Wandeln Sie den Text im Zeichenprogramm in Pfade um.
    [drawing-effect] Entfernen Sie Effekte und Filter im Zeichenprogramm, oder speichern Sie die Zeichnung als PNG.
    [drawing-gradient] Nehmen Sie im Zeichenprogramm einen einfachen Verlauf, oder speichern Sie die Zeichnung als PNG.
    [drawing-foreign] Wandeln Sie Text im Zeichenprogramm in Pfade um (in draw.io: beim Exportieren „Formatierter Text“ ausschalten).
    [drawing-inner] Lösen Sie das Bild im Zeichenprogramm in seine Formen auf, oder speichern Sie die ganze Zeichnung als PNG.
    [drawing-picture] Betten Sie das Bild im Zeichenprogramm neu ein, als PNG oder JPEG.
    [drawing-pixels] Verkleinern Sie die Bilder, bevor Sie sie einbetten.
    [too-many-elements] Vereinfachen Sie sie im Zeichenprogramm, oder speichern Sie sie als PNG.
    [too-many-pixels] Verkleinern Sie es auf höchstens 64 Millionen Bildpunkte; für eine ganze Seite genügen 2500 mal 3500.
    [damaged] Öffnen Sie es in einem Bildprogramm, und speichern Sie es neu.
    [unusual-jpeg] Öffnen Sie es in einem Bildprogramm, und speichern Sie es als gewöhnliches JPEG.
    [too-much-work] Öffnen Sie es in einem Bildprogramm, und speichern Sie es neu.
    [large-profile] Öffnen Sie es in einem Bildprogramm, und speichern Sie es mit dem Farbprofil sRGB.
    [all-too-large] Verkleinern Sie die größten; für eine ganze Seite genügen 2500 mal 3500 Bildpunkte.
   *[unreadable] Prüfen Sie, ob es eine Datei ist und ob Sie sie öffnen können.
  }
  .form = { $reason ->
    [outside] Das Bild liegt nicht im Ordner des Katalogs.
    [missing] Das Bild gibt es nicht.
    [pdf-version] Die Zeichnung ist als PDF 2.0 gespeichert.
    [pdf-too-large] Die Zeichnung ist als PDF größer als 8 MB.
    [pdf-damaged] Die Zeichnung ist als PDF beschädigt oder leer.
    [pdf-encrypted] Die Zeichnung ist ein PDF, das mit einem Passwort geschützt ist.
    [pdf-pages] Die Zeichnung ist ein PDF mit mehr als 100 Seiten.
    [pdf-work] Die Zeichnung ist als PDF zu aufwendig oder wiederholt sich endlos.
    [drawing-page] Mit diesem Bild sind die Zeichnungen, die auf einer Seite stehen können, zusammen zu aufwendig.
    [format] Das Bild ist nicht von der Art, die sein Name sagt.
    [too-large] Das Bild ist zu groß.
    [other-file] Die Zeichnung verweist auf eine andere Datei.
    [drawing-all] Mit diesem Bild sind die Zeichnungen des Katalogs zusammen zu aufwendig.
    [drawing-broken] Die Zeichnung ist beschädigt.
    [drawing-encoding] Die Buchstaben der Zeichnung sind anders gespeichert, als das Programm sie liest.
    [drawing-size] Die Zeichnung ist beschädigt: Breite und Höhe fehlen, sind null oder passen nicht zueinander.
    [drawing-style] Die Zeichnung hat zu viele Stilregeln.
    [drawing-text] Die Zeichnung enthält mehr als 10.000 Buchstaben.
    [drawing-letters] In der Zeichnung stehen Zeichen, die keine Schrift hat: { $message }
    [drawing-effect] Die Zeichnung hat einen Effekt wie Schatten oder Unschärfe, den ein PDF nicht zeichnen kann.
    [drawing-gradient] Die Zeichnung hat einen Verlauf, der sich wiederholt; im barrierefreien PDF geht das nicht.
    [drawing-foreign] Die Zeichnung enthält ein Stück Internetseite statt Text.
    [drawing-inner] Die Zeichnung enthält eine zweite Zeichnung als Bild.
    [drawing-picture] Die Zeichnung enthält ein Bild, das beschädigt oder keines ist.
    [drawing-pixels] Die Bilder in der Zeichnung haben zu viele Bildpunkte.
    [too-many-elements] Die Zeichnung wiederholt sich endlos oder ist viel zu groß.
    [too-many-pixels] Das Bild hat zu viele Bildpunkte: { $message }.
    [unusual-jpeg] Das Bild ist auf eine Art gepackt, die kaum ein Programm lesen kann.
    [too-much-work] Das Bild ist in zu vielen Durchgängen gepackt.
    [large-profile] Das Farbprofil im Bild ist viel zu groß.
    [all-too-large] Das Bild lässt sich nicht mehr lesen: Alle Bilder zusammen sind zu groß.
    [unreadable] Das Bild lässt sich nicht lesen.
   *[other] Das Bild ist beschädigt oder unvollständig.
  }
  .form-do = { $reason ->
    [outside] Wählen Sie das Bild mit „Bild wählen“ aus; das Programm legt es in den Ordner.
    [missing] Wählen Sie das Bild mit „Bild wählen“ aus.
    [drawing-page] Vereinfachen Sie die größten Zeichnungen dieses Formulars, oder speichern Sie sie als Bild.
    [unreadable] Wählen Sie das Bild mit „Bild wählen“ neu aus.
   *[other] { K013.do }
  }

K014 = Dem Bild fehlt ein Alternativtext.
  .do = Schreiben Sie unter „alt“, was das Bild jemandem sagt, der es nicht sieht; bei reinem Schmuck "decorative": true.
  .form-do = Tragen Sie unter „Alternativtext“ ein, was das Bild jemandem sagt, der es nicht sieht; oder wählen Sie „Reiner Schmuck“.

K015 = { $kind ->
    [scheme-missing] Der Adresse „{ $text }“ fehlt der Anfang.
    [scheme-twice] Die Adresse „{ $text }“ hat zwei Anfänge.
    [target-missing] Dem Link fehlt seine Adresse.
    [target-white-space] In der Adresse „{ $text }“ steht ein Leerzeichen.
   *[unknown-scheme] Auf „{ $detail }:“ kann kein Link führen.
  }
  .do = { $kind ->
    [scheme-missing] Adressen beginnen mit https://, http://, mailto:, tel: oder (im Text) mit # und einer Kennung.
    [scheme-twice] Löschen Sie einen davon: Es genügt einmal mailto: oder tel:.
    [target-missing] Schreiben Sie die Adresse in die runden Klammern.
    [target-white-space] Löschen Sie es, oder schreiben Sie %20.
   *[unknown-scheme] Möglich sind https://, http://, mailto:, tel: und (im Text) # und eine Kennung.
  }
  .form-do = { $kind ->
    [scheme-missing] Tragen Sie die ganze Adresse ein; sie beginnt mit https://, http://, mailto: oder tel:. Eine Stelle im Katalog wählen Sie aus der Liste.
    [target-missing] Tragen Sie ein, wohin der Link führt.
    [unknown-scheme] Tragen Sie eine Adresse ein, die mit https://, http://, mailto: oder tel: beginnt, oder wählen Sie eine Stelle im Katalog aus der Liste.
   *[other] { K015.do }
  }

K016 = { $kind ->
    [until] „{ $found }“ liegt vor dem Anfang („since“: { $since }).
    [number] { $found } ist hier nicht möglich.
    [decimal] { $found } ist hier nicht möglich.
    [month] „{ $found }“ ist kein Monat, wie er hier stehen muss.
    [month-number] „{ $found }“ gibt es nicht: Das Jahr hat die Monate 01 bis 12.
    [days] „{ $found }“ gibt es nicht: Der { month-name } { $year } hat { $days } Tage.
    [date] „{ $found }“ ist kein Datum, wie es hier stehen muss.
    [colour] „{ $found }“ ist keine Farbe.
    [cmyk] Eine Druckfarbe hat vier Anteile.
    [municipality] „{ $found }“ ist kein Gemeindeschlüssel.
    [web] „{ $found }“ ist keine Adresse im Netz.
    [email] „{ $found }“ ist keine Mailadresse.
    [mailto] „{ $found }“ beginnt mit „mailto:“, das hier nicht gebraucht wird.
    [symbol] „{ $found }“ ist kein einzelnes Zeichen.
    [parts] Umschlag und Rückseite allein sind kein Heft.
   *[id] „{ $found }“ ist keine Kennung.
  }
  .do = { $kind ->
    [until] Prüfen Sie beide Jahre; so würde die Maßnahme nie gedruckt.
    [number] Erwartet wird eine ganze Zahl von { $from } bis { $to }.
    [decimal] Erwartet wird eine Zahl von { $from } bis { $to }; in der Datei steht ein Punkt statt des Kommas.
    [month] { $better ->
      [none] Schreiben Sie Jahr und Monat wie 2024-08.
     *[other] Schreiben Sie „{ $better }“: erst das Jahr, dann den Monat.
    }
    [month-number] Schreiben Sie erst das Jahr, dann den Monat, dann, wo er nötig ist, den Tag, wie 2024-08 oder 2019-02-11.
    [days] Berichtigen Sie den Tag; der letzte wäre „{ $last }“.
    [date] { $better ->
      [none] Schreiben Sie Jahr, Monat und Tag wie 2019-02-11.
     *[other] Schreiben Sie „{ $better }“: erst das Jahr, dann Monat und Tag.
    }
    [colour] Schreiben Sie sie wie #2f4b7c.
    [municipality] Er hat acht Ziffern in Anführungszeichen, etwa „05916000“; er steht im Gemeindeverzeichnis.
    [web] Schreiben Sie eine Adresse, die mit https:// beginnt.
    [cmyk] Schreiben Sie Cyan, Magenta, Gelb und Schwarz in Prozent wie [90, 70, 20, 15].
    [mailto] Schreiben Sie nur die Adresse: { $better }
    [email] { $better ->
      [none] Nennen Sie genau eine Adresse, ohne Leerzeichen, wie name@example.org.
     *[other] Meinten Sie „{ $better }“?
    }
    [symbol] Nennen Sie ein Zeichen, zum Beispiel ●, ◐, ○, ☐, ✓ oder →; was es heißt, steht in „word“.
    [parts] Nennen Sie wenigstens einen Teil dazwischen, zum Beispiel „sections“.
   *[id] Kennungen bestehen aus kleinen Buchstaben a bis z, Ziffern und einzelnen Bindestrichen.
  }
  .form = { $kind ->
    [until] Das Jahr { $found } liegt vor dem Anfang ({ $since }).
    [id] Diese Adresse im Netz ist so nicht möglich.
   *[other] { K016 }
  }
  .form-do = { $kind ->
    [number] Tragen Sie eine ganze Zahl von { $from } bis { $to } ein.
    [decimal] Tragen Sie eine Zahl von { $from } bis { $to } ein.
    [month] Wählen Sie Jahr und Monat.
    [month-number] Wählen Sie Jahr und Monat und, wo er nötig ist, den Tag.
    [days] Wählen Sie einen anderen Tag; der letzte wäre der { $last }.
    [date] Wählen Sie Jahr, Monat und Tag.
    [colour] Wählen Sie eine Farbe.
    [cmyk] Tragen Sie Cyan, Magenta, Gelb und Schwarz in Prozent ein.
    [symbol] Tragen Sie ein Zeichen ein, zum Beispiel ●, ◐, ○, ☐, ✓ oder →; was es heißt, steht unter „Wort“.
    [parts] Wählen Sie wenigstens einen Teil dazwischen.
    [id] Tragen Sie kleine Buchstaben a bis z, Ziffern und einzelne Bindestriche ein.
   *[other] { K016.do }
  }

month-name = { $month ->
    [m1] Januar
    [m2] Februar
    [m3] März
    [m4] April
    [m5] Mai
    [m6] Juni
    [m7] Juli
    [m8] August
    [m9] September
    [m10] Oktober
    [m11] November
   *[m12] Dezember
  }

K017 = { $present ->
    [both] „units“ und „topic“ stehen nebeneinander.
   *[none] Es fehlt, welche Stelle die Maßnahme durchführt.
  }
  .do = Nennen Sie entweder die Stellen („units“) oder das Thema („topic“), das zu einer Stelle gehört.
  .form = { $present ->
    [both] Es sind Ämter und auch ein Thema gewählt.
   *[none] Es fehlt, welche Stelle die Maßnahme durchführt.
  }
  .form-do = Wählen Sie entweder unter „Ämter“ die Stellen oder unter „Thema“ das Thema, das zu einer Stelle gehört.

K018 = Ziele und Zielgruppen fehlen.
  .do = Füllen Sie „goals“, „target_groups“ oder „goals_and_target_groups“ aus; eines davon genügt.
  .form-do = Füllen Sie „Ziele“, „Zielgruppen“ oder „Ziele und Zielgruppen“ aus; eines davon genügt.

K019 = Der Dateiname „{ $name }“ taugt nicht als Kennung.
  .do = Verwenden Sie kleine Buchstaben a bis z, Ziffern und einzelne Bindestriche, zum Beispiel „leichte-sprache.json“.
  .form = Diese Adresse im Netz ist so nicht möglich.
  .form-do = Tragen Sie unter „Adresse im Netz“ kleine Buchstaben a bis z, Ziffern und einzelne Bindestriche ein.

K020 = Hier steht kein Text.
  .do = Füllen Sie die Angabe aus, oder löschen Sie sie ganz.
  .form-do = Füllen Sie das Feld aus, oder entfernen Sie den Eintrag.

K021 = { $kind ->
    [leftwards] Schrift, die von rechts nach links läuft, kann der Katalog nicht setzen und vorlesen lassen: { $characters }.
   *[other] { $count ->
        [one] Das Zeichen { $characters } kann keine Schrift der Ausgabe darstellen.
       *[other] Diese Zeichen kann keine Schrift der Ausgabe darstellen: { $characters }.
    }
  }
  .do = { $kind ->
    [leftwards] Schreiben Sie das Wort in lateinischen Buchstaben, oder verlinken Sie auf eine Seite in dieser Sprache.
   *[other] Ersetzen Sie, was nicht darstellbar ist, durch ein anderes Zeichen.
  }

K022 = Der Kontrast von { $text } auf { $ground } ist { $ratio } : 1, nötig sind { $least } : 1 ({ $pair }).
  .do = Wählen Sie die Farbe dunkler oder heller.
  .form = Der Kontrast ist zu gering: { $ratio } : 1, nötig sind { $least } : 1.

K023 = { $what ->
    [file] Die Datei ist mit { $size } KB zu groß; möglich sind { $limit } KB.
    [files] Der Katalog hat { $size } Dateien; möglich sind { $limit }.
    [catalogue] Die Dateien des Katalogs sind zusammen zu groß; möglich sind { $limit } KB. Ab hier wurde nicht weitergelesen.
    [nesting] Hier sind zu viele Klammern ineinander geschachtelt.
    [measure] Die Texte der Maßnahme zählen zusammen { $size } Zeichen; möglich sind { $limit }.
    [texts] Die Texte der Datei zählen zusammen { $size } Zeichen; möglich sind { $limit }.
    [all-texts] Mit dieser Datei zählen die Texte des Katalogs zusammen mehr als { $limit } Zeichen. Maßnahmen ab hier wurden nicht gelesen.
    [list] Die Liste hat { $size } Einträge; möglich sind { $limit }.
    [keys] Hier stehen { $size } Felder beieinander; möglich sind { $limit }.
    [key] Der Name dieses Feldes hat { $size } Zeichen; möglich sind { $limit }.
    [values] Die Datei hat mehr als { $limit } Angaben.
    [entries] Die Maßnahmen stehen zusammen an { $size } Stellen in den Abschnitten; möglich sind { $limit }.
    [printed] Mit allen Wiederholungen würden { $size } Zeichen gedruckt; möglich sind { $limit }.
    [traits] Der Kreis hat { $size } Teile; möglich sind { $limit }.
   *[text] Der Text ist mit { $size } Zeichen zu lang; möglich sind { $limit }.
  }
  .do = { $what ->
    [files] Prüfen Sie, ob Dateien doppelt im Ordner liegen.
    [nesting] So tief liegt in einem Katalog nichts; prüfen Sie, ob Klammern zu viel sind.
    [traits] Fassen Sie Merkmale zusammen, oder schreiben Sie sie als Liste.
   *[other] Teilen Sie den Inhalt auf, oder kürzen Sie ihn.
  }
  .form = { $what ->
    [nesting] Diese Datei lässt sich nicht als Formular zeigen: Darin ist zu viel ineinander geschachtelt.
    [keys] Hier sind { $size } Angaben beieinander gespeichert; möglich sind { $limit }.
    [key] Hier ist eine Angabe mit einem viel zu langen Namen gespeichert.
   *[other] { K023 }
  }
  .form-do = { $what ->
    [nesting] Klicken Sie auf „Als Text zeigen“, und prüfen Sie die markierte Stelle.
    [keys] Klicken Sie auf „Als Text zeigen“, und löschen Sie, was zu viel ist.
    [key] Klicken Sie auf „Als Text zeigen“, und löschen Sie die Angabe.
   *[other] { K023.do }
  }

K024 = Das Kapitel „{ $id }“ wird nicht gedruckt.
  .do = Nehmen Sie es in edition.json unter „parts“ auf, oder löschen Sie die Datei.
  .form = Dieses Kapitel wird nicht gedruckt.
  .form-do = Wählen Sie es in der Ausgabe unter „Teile“, oder löschen Sie das Kapitel.

K025 = { $code } ist ein Fehler und lässt sich weder abschalten noch annehmen.
  .do = Löschen Sie die Zeile, und beheben Sie den Fehler, wo er gemeldet wird.
  .form = Ein Fehler lässt sich weder abschalten noch so lassen.
  .form-do = Entfernen Sie den Eintrag, und beheben Sie den Fehler, wo er gemeldet wird.

K026 = { $code } ist hier angenommen, wird aber nicht mehr gefunden.
  .do = Löschen Sie die Zeile.
  .form = { $code } soll hier so bleiben, wird aber nicht mehr gefunden.
  .form-do = Entfernen Sie den Eintrag.

K028 = { $reason ->
    [no-font] „{ $file }“ ist keine Schrift der Art, die ihr Name sagt.
    [work] Die Schrift „{ $file }“ verlangt mehr Rechenarbeit, als Schriften sonst brauchen; wahrscheinlich ist sie beschädigt.
    [colours] Die Schrift „{ $file }“ besteht aus farbigen Bildern statt aus Umrissen.
    [too-many] Mit „{ $file }“ sind es zu viele Schriften: möglich sind 64 und zusammen 96 MB.
   *[broken] Die Schrift „{ $file }“ ist beschädigt.
  }
  .do = { $reason ->
    [no-font] Legen Sie die Schrift als TrueType oder OpenType (.ttf, .otf) in den Ordner; Schriften aus dem Netz (.woff) gehen nicht.
    [colours] Nehmen Sie eine Schrift ohne Farben, und löschen Sie diese.
    [too-many] Löschen Sie aus dem Ordner „fonts“, was der Katalog nicht braucht.
   *[other] Holen Sie die Schrift noch einmal von dort, wo sie herkommt, oder löschen Sie die Datei.
  }
  .form = { $reason ->
    [no-font] Eine Schrift im Ordner des Katalogs ist nicht von der Art, die ihr Name sagt.
    [work] Eine Schrift im Ordner des Katalogs verlangt mehr Rechenarbeit, als Schriften sonst brauchen; wahrscheinlich ist sie beschädigt.
    [colours] Eine Schrift im Ordner des Katalogs besteht aus farbigen Bildern statt aus Umrissen.
    [too-many] Im Ordner des Katalogs sind zu viele Schriften: möglich sind 64 und zusammen 96 MB.
   *[broken] Eine Schrift im Ordner des Katalogs ist beschädigt.
  }
  .form-do = { $reason ->
    [no-font] Klicken Sie auf „Ordner öffnen“, und legen Sie die Schrift als TrueType oder OpenType hinein; Schriften aus dem Netz gehen nicht.
    [colours] Klicken Sie auf „Ordner öffnen“, nehmen Sie eine Schrift ohne Farben, und löschen Sie diese.
    [too-many] Klicken Sie auf „Ordner öffnen“, und löschen Sie, was der Katalog nicht braucht.
   *[other] Holen Sie die Schrift noch einmal von dort, wo sie herkommt, oder löschen Sie sie mit „Ordner öffnen“.
  }

K027 = { $kind ->
    [folder] Der Ordner „{ $file }“ wird nicht gelesen.
    [name] Der Name der Datei „{ $file }“ ist beschädigt; sie wird nicht gelesen.
    [more] Außerdem werden in „{ $file }“ nicht gelesen: { $count } weitere Dateien und Ordner.
   *[file] Die Datei „{ $file }“ wird nicht gelesen.
  }
  .do = { $kind ->
    [folder] Gelesen werden nur Dateien, die unmittelbar in chapters/ oder measures/ liegen. Verschieben Sie, was zum Katalog gehört, eine Ebene höher und den Ordner an einen anderen Ort.
    [name] Benennen Sie sie um, am besten nur mit kleinen Buchstaben a bis z, Ziffern und Bindestrichen.
   *[file] Gelesen werden hier nur Dateien, deren Name auf „.json“ endet. Übertragen Sie den Inhalt in eine solche Datei, wenn er zum Katalog gehört, und verschieben Sie diese an einen anderen Ort.
  }
  .form = { $kind ->
    [folder] Im Ordner des Katalogs liegt ein Ordner, der nicht gelesen wird.
    [name] Im Ordner des Katalogs liegt eine Datei mit einem beschädigten Namen; sie wird nicht gelesen.
    [more] Im Ordner des Katalogs werden außerdem nicht gelesen: { $count } weitere Dateien und Ordner.
   *[file] Im Ordner des Katalogs liegt eine Datei, die nicht gelesen wird.
  }
  .form-do = Klicken Sie auf „Ordner öffnen“. Was zum Katalog gehört, tragen Sie in ein Formular ein; alles andere verschieben Sie an einen anderen Ort.

K029 = { $count ->
    [one] Hier steht ein Zeichen, das niemand sieht und das die Schrift daneben verändert: { $characters }.
   *[other] Hier stehen Zeichen, die niemand sieht und die die Schrift daneben verändern: { $characters }.
  }
  .do = Löschen Sie das Wort mit den Zeichen davor und dahinter und schreiben Sie es neu; beim Kopieren kämen sie wieder mit.

K030 = Dieser Text ist fast derselbe wie in { $other }.
  .do = Behalten Sie eine der beiden Maßnahmen, oder schreiben Sie, worin sie sich unterscheiden.

K031 = Den Titel „{ $title }“ trägt auch { $other }.
  .do = Ergänzen Sie einen Titel um das, was ihn vom anderen unterscheidet.

K032 = „{ $found }“ heißt in organisation.json „{ $name }“.
  .do = Schreiben Sie „{ $name }“.
  .fix = Stelle mit ihrem Namen geschrieben
  .form = „{ $found }“ heißt „{ $name }“.

K033 = „responsible“ nennt keine der durchführenden Stellen ({ $units }).
  .do = Nennen Sie die Stelle mit Namen oder Kurzform, oder berichtigen Sie „units“.
  .form = Verantwortlich ist keine der durchführenden Stellen ({ $units }).
  .form-do = Nennen Sie die Stelle mit Namen oder Kurzform, oder wählen Sie unter „Ämter“ andere.

K034 = „{ $found }“ steht { $form ->
    [star] mit Stern
    [colon] mit Doppelpunkt
    [underscore] mit Unterstrich
    [capital] mit großem I
    [slash] mit Schrägstrich
   *[pair] als Paar
  }, der Katalog schreibt sonst { $usual ->
    [star] den Stern
    [colon] den Doppelpunkt
    [underscore] den Unterstrich
    [capital] das große I
    [slash] den Schrägstrich
   *[pair] beide Wörter
  } („{ $example }“).
  .do = Schreiben Sie das Wort wie die anderen, oder finden Sie eines für alle.

K035 = Gerade Anführungszeichen: { $found }.
  .do = Schreiben Sie { $better }.
  .fix = Deutsche Anführungszeichen gesetzt

K036 = Englische Anführungszeichen: { $found }.
  .do = Schreiben Sie { $better }.
  .fix = Deutsche Anführungszeichen gesetzt

K037 = Zum Zeichen { $mark } bei { $found } fehlt das Gegenstück { $partner }.
  .do = Ergänzen Sie { $partner }, oder löschen Sie { $mark }.

K038 = Bindestrich statt Gedankenstrich: „{ $found }“.
  .do = Schreiben Sie „{ $better }“.
  .fix = Gedanken- oder Bis-Strich gesetzt

K039 = Die Abkürzung „{ $found }“ steht nicht im Abkürzungsverzeichnis{ $count ->
    [one] .
   *[other] , kommt aber { $count }-mal vor.
  }
  .do = Nehmen Sie sie in abbreviations.json auf, oder schreiben Sie sie aus.
  .form-do = Nehmen Sie sie unter „Abkürzungen“ auf, oder schreiben Sie sie aus.

K040 = Der Zeitraum der Maßnahme endete schon vor dieser Ausgabe ({ $end }).
  .do = Verlängern Sie „period“, oder beenden Sie die Maßnahme mit „until“; dann bleibt die Datei, wird aber nicht gedruckt.
  .form-do = Verlängern Sie die „Laufzeit“, oder tragen Sie unter „Bis“ das letzte Jahr ein; dann bleibt die Maßnahme erhalten, wird aber nicht gedruckt.

K041 = Der Linktext „{ $found }“ sagt nicht, wohin der Link führt.
  .do = Verlinken Sie die Wörter, die das Ziel nennen.

K042 = Die Telefonnummer „{ $found }“ ist anders geschrieben als die anderen („{ $example }“).
  .do = Schreiben Sie sie wie die anderen.
  .fix = Telefonnummer wie die anderen geschrieben

K043 = „{ $found }“ ist anders geschrieben als die anderen („{ $example }“).
  .do = Schreiben Sie die Angabe wie die anderen.
  .fix = Angabe wie die anderen geschrieben

K044 = { $kind ->
    [tab] Ein Tabulator
    [fixed] Ein geschütztes Leerzeichen
    [edge] Ein Leerzeichen am Anfang oder Ende
    [double] Zwei Leerzeichen
   *[mark] Ein Leerzeichen vor dem Satzzeichen
  }{ $found ->
    [none] {""}
   *[other] : „{ $found }“
  }.
  .do = { $kind ->
    [tab] Schreiben Sie ein Leerzeichen.
    [fixed] Schreiben Sie ein gewöhnliches Leerzeichen; was auf einer Zeile bleibt, weiß das Programm.
    [double] Löschen Sie eines.
   *[other] Löschen Sie es.
  }
  .fix = Leerzeichen berichtigt

K045 = Drei Punkte statt des Auslassungszeichens: „{ $found }“.
  .do = Schreiben Sie „{ $better }“.
  .fix = Auslassungszeichen gesetzt

K046 = In „{ $found }“ fehlt ein Leerzeichen.
  .do = Schreiben Sie „{ $better }“.
  .fix = Leerzeichen ergänzt

K047 = { $reason ->
    [file] Der Alternativtext „{ $found }“ ist ein Dateiname.
    [beginning] Der Alternativtext beginnt mit dem, was ein Vorleseprogramm schon sagt: „{ $found }“.
    [caption] Der Alternativtext wiederholt die Bildunterschrift.
    [short] Der Alternativtext „{ $found }“ ist zu kurz, um ein Bild zu beschreiben.
   *[long] Der Alternativtext ist mit { $count } Zeichen zu lang, um ihn am Stück zu hören.
  }
  .do = { $reason ->
    [beginning] Beginnen Sie mit dem, was zu sehen ist.
    [long] Nennen Sie das Wichtigste in einem Satz, und beschreiben Sie das Übrige im Text.
   *[other] Schreiben Sie in einem Satz, was das Bild jemandem sagt, der es nicht sieht; bei reinem Schmuck "decorative": true.
  }
  .form = { $reason ->
    [file] Der Alternativtext ist der Name einer Datei.
   *[other] { K047 }
  }
  .form-do = { $reason ->
    [beginning] { K047.do }
    [long] { K047.do }
   *[other] Schreiben Sie in einem Satz, was das Bild jemandem sagt, der es nicht sieht; oder wählen Sie „Reiner Schmuck“.
  }

K048 = Die Maßnahme beginnt { $year }, die Ausgabe zeigt aber den Stand { $edition }.
  .do = Berichtigen Sie „since“, oder nehmen Sie die Maßnahme in die nächste Ausgabe auf.
  .form-do = Berichtigen Sie „Seit“, oder nehmen Sie die Maßnahme in die nächste Ausgabe auf.

K049 = { $kind ->
    [new] Die Maßnahme stand in der Ausgabe { $edition } nicht, und „since“ fehlt.
    [there] Seit { $year }? Die Maßnahme stand schon in der Ausgabe { $edition }.
    [not-there] Seit { $year }? In der Ausgabe { $edition } stand die Maßnahme nicht.
   *[other] Seit { $year }? In der Ausgabe { $edition } hieß es: seit { $said }.
  }
  .do = { $kind ->
    [new] Ergänzen Sie "since": { $year }; sonst wird sie nicht als neu gekennzeichnet.
    [not-there] Tragen Sie das Jahr dieser Ausgabe ein.
   *[other] Berichtigen Sie „since“; davon hängt ab, was als neu gilt.
  }
  .form = { $kind ->
    [new] Die Maßnahme stand in der Ausgabe { $edition } nicht, und „Seit“ ist leer.
   *[other] { K049 }
  }
  .form-do = { $kind ->
    [new] Tragen Sie unter „Seit“ das Jahr { $year } ein; sonst wird sie nicht als neu gekennzeichnet.
    [not-there] Tragen Sie unter „Seit“ das Jahr dieser Ausgabe ein.
   *[other] Berichtigen Sie „Seit“; davon hängt ab, was als neu gilt.
  }

K050 = Dieser Text stand in der vorigen Ausgabe unter der Kennung „{ $before }“.
  .do = Benennen Sie die Datei wieder „{ $before }.json“; sonst führen alte Verweise ins Leere, und die Maßnahme gilt als neu.
  .form = Dieser Text stand in der vorigen Ausgabe unter einer anderen Adresse im Netz.
  .form-do = Tragen Sie unter „Adresse im Netz“ wieder die alte ein; sonst führen alte Verweise ins Leere, und die Maßnahme gilt als neu.

K051 = „{ $found }“ steht als Überschrift im Text.
  .do = { $field ->
    [target_groups] Setzen Sie, was folgt, in das Feld „target_groups“; die Überschrift druckt das Programm.
    [goals] Setzen Sie, was folgt, in das Feld „goals“; die Überschrift druckt das Programm.
   *[responsible] Setzen Sie, was folgt, in das Feld „responsible“; die Überschrift druckt das Programm.
  }
  .form-do = Setzen Sie, was folgt, in das Feld „{ $field }“; die Überschrift druckt das Programm.

K052 = Der Kurztitel ist länger als der Titel „{ $title }“.
  .do = Kürzen oder löschen Sie ihn.

K053 = Der Verweis führt zu „{ $title }“; diese Maßnahme endete { $year } und wird nicht gedruckt.
  .do = Löschen Sie den Verweis, oder nennen Sie die Maßnahme, die ihr folgte.

K054 = Wie „{ $name }“ zu erreichen ist, steht nirgends.
  .do = Ergänzen Sie Telefon, Mail, Adresse oder Link.

K055 = Die vorige Ausgabe „{ $folder }“ lässt sich nicht lesen.
  .do = Nennen Sie einen Ordner neben diesem Katalog, zum Beispiel „../herne-2023“, oder löschen Sie die Zeile.
  .form = Die vorige Ausgabe lässt sich nicht lesen.
  .form-do = Wählen Sie unter „Vorige Ausgabe“ einen anderen Ordner, oder leeren Sie das Feld.

K056 = Ein Wort steht zweimal: „{ $found }“.
  .do = Schreiben Sie „{ $better }“.
  .fix = Doppeltes Wort gestrichen

K057 = Hier ist noch etwas offen: „{ $found }“.
  .do = Ergänzen Sie, was fehlt, oder streichen Sie die Stelle.

K058 = { $kind ->
    [soft-hyphen] Im Wort „{ $found }“ steckt ein unsichtbarer Trennstrich.
    [ligature] In „{ $found }“ sind zwei Buchstaben zu einem Zeichen verbunden.
    [cut] Ein Wort ist auseinandergerissen: „{ $found }“.
    [unseen] In „{ $found }“ steckt ein unsichtbares Zeichen.
   *[encoding] Hier sind Buchstaben verloren gegangen: „{ $found }“.
  }
  .do = { $better ->
    [none] Schreiben Sie das Wort neu.
   *[other] Schreiben Sie „{ $better }“.
  }
  .fix = Unsichtbares oder verbundenes Zeichen ersetzt

K059 = { $kind ->
    [sign] „{ $found }“ am Anfang: Hier ist eine Liste von Hand getippt.
   *[number] „{ $found }“ am Anfang: Hier ist eine Zählung von Hand getippt.
  }
  .do = { $kind ->
    [sign] Schreiben Sie einen Block mit „list“; das Zeichen setzt das Programm.
   *[number] Schreiben Sie einen Block mit „numbered“; die Zahlen setzt das Programm.
  }
  .form-do = { $kind ->
    [sign] Markieren Sie die Absätze, und klicken Sie auf „Liste“; das Zeichen setzt das Programm.
   *[number] Markieren Sie die Absätze, und klicken Sie auf „Nummerierte Liste“; die Zahlen setzt das Programm.
  }

K060 = „{ $found }“ gilt nur auf Zeit.
  .do = Nennen Sie das Jahr, oder lassen Sie die Angabe weg.

K061 = Hier steht eine Person: „{ $found }“.
  .do = Nennen Sie die Funktion; sie bleibt, wenn die Person wechselt.

K062 = Die Einträge dieser Liste enden verschieden; dieser endet: „{ $found }“.
  .do = Beenden Sie alle mit Punkt, wenn sie Sätze sind, sonst alle ohne.

K063 = Die Liste hat nur einen Eintrag.
  .do = Schreiben Sie ihn als Absatz.

K064 = Die Abkürzung „{ $found }“ kommt im Katalog nicht vor.
  .do = Löschen Sie sie aus dem Verzeichnis.

K065 = Der Link ist nicht verschlüsselt: { $found }
  .do = Prüfen Sie, ob { $better } zur selben Seite führt.

K066 = Die Adresse ist mit { $count } Zeichen zu lang zum Abtippen.
  .do = Fragen Sie nach einer kurzen Adresse (höchstens { $most } Zeichen).

K067 = Hier beginnt ein Satz mit { $count } Wörtern.
  .do = Teilen Sie ihn; bis { $most } Wörter lassen sich noch gut lesen.

K068 = Die Beschreibung hat { $count } Wörter.
  .do = Kürzen Sie sie auf höchstens { $most }, damit die Maßnahme auf ihrer Seite bleibt.

K069 = Der Absatz endet ohne Satzzeichen: „{ $found }“.
  .do = Setzen Sie einen Punkt, oder schreiben Sie den Satz zu Ende.

K070 = { $kind ->
    [stop] Die Adresse endet mit einem Satzzeichen: { $found }
    [scheme] Im Text steht „mailto:“, das nur das Programm braucht.
    [comma] In der Adresse steht ein Komma: „{ $found }“.
   *[typed] Das ist beinahe eine Adresse: „{ $found }“.
  }
  .do = { $kind ->
    [stop] Löschen Sie das Zeichen; sonst führt der Link ins Leere.
    [scheme] Schreiben Sie nur die Mailadresse; zum Link wird sie von selbst.
    [comma] Schreiben Sie dort einen Punkt; oder es fehlt ein Leerzeichen hinter dem Komma.
   *[typed] Prüfen Sie Doppelpunkt, Schrägstriche, Punkte und Leerzeichen, wie in https://www.example.org oder name@example.org.
  }

K071 = { $kind ->
    [postcode] „{ $found }“ ist keine Postleitzahl.
   *[phone] Der Telefonnummer „{ $found }“ fehlt die Vorwahl.
  }
  .do = { $kind ->
    [postcode] Schreiben Sie fünf Ziffern.
   *[phone] Schreiben Sie sie mit Vorwahl; der Katalog wird auch außerhalb der Stadt gelesen.
  }

K072 = Hier ist alles groß geschrieben: „{ $found }“.
  .do = Schreiben Sie es in gewöhnlicher Schreibung; hervorgehoben wird es durch die Gestaltung.

K073 = Der Titel endet mit einem Punkt: „{ $found }“.
  .do = Löschen Sie ihn: „{ $better }“.
  .fix = Punkt am Ende des Titels gestrichen

K074 = Ein Zeichen ist verrutscht: „{ $found }“.
  .do = Schreiben Sie „{ $better }“.
  .fix = Zeichen berichtigt

K075 = Die Dimension „{ $title }“ hat keine Maßnahme: Gedruckt würde ein Abschnitt mit leerer Übersicht.
  .do = Nennen Sie sie in einer Maßnahme unter „dimensions“, oder löschen Sie sie hier.
  .form-do = Wählen Sie sie in einer Maßnahme unter „Dimensionen“, oder löschen Sie sie hier.

K076 = { $kind ->
    [files] Nicht geprüft: was in { $where }{ $more ->
      [none] {""}
     *[other] {" "}und { $more } weiteren Dateien
    } steht.{ $rules ->
      [none] {""}
     *[other] {" "}Darum nicht oder nicht ganz geprüft: { $rules }.
    }
   *[fields] Nicht geprüft: { $rules }. Dafür fehlt in edition.json, was dort fehlerhaft ist: { $where }.
  }
  .do = Beheben Sie zuerst die Fehler; danach kommen vielleicht weitere Befunde. Was eine Nummer prüft, sagt zum Beispiel `katalog explain K030`.
  .form = { $kind ->
    [files] Nicht alles ist geprüft, denn nicht alles lässt sich lesen{ $where ->
        [none] {""}
       *[other] : { $where }
      }{ $more ->
        [none] {""}
       *[other] {" "}und { $more } weitere Dateien
      }.{ $rules ->
        [none] {""}
       *[other] {" "}Darum nicht oder nicht ganz geprüft: { $rules }.
      }
   *[fields] Nicht geprüft: { $rules }. Dafür muss in der Ausgabe erst stimmen: { $where }.
  }
  .form-do = Beheben Sie zuerst die Fehler; danach kommen vielleicht weitere Befunde.

K077 = In „{ $field }“ steht { $found }, der Stand der Ausgabe ist aber { $as_of }.
  .do = Berichtigen Sie „{ $field }“ oder „as_of“. Aus „name“ entsteht der Dateiname des PDF.
  .form-do = Berichtigen Sie „{ $field }“ oder „Stand“. Aus „Voller Name“ entsteht der Name des PDF.

K078 = Die Korrektur ({ $found }) liegt vor dem Stand der Ausgabe ({ $as_of }).
  .do = Löschen Sie „revision“, wenn die Angabe aus dem Vorjahr stammt; sonst berichtigen Sie sie.
  .form-do = Leeren Sie „Korrigiert“, wenn die Angabe aus dem Vorjahr stammt; sonst berichtigen Sie sie.

K079 = { $kind ->
    [number] Die vorige Ausgabe ist schon die { $said }. Auflage, diese die { $found }.
   *[month] Die vorige Ausgabe hat den Stand { $said }, diese { $found }.
  }
  .do = { $kind ->
    [number] Erhöhen Sie „number“, oder berichtigen Sie „previous“.
   *[month] Tragen Sie unter „as_of“ den Monat dieser Ausgabe ein, oder berichtigen Sie „previous“.
  }
  .form-do = { $kind ->
    [number] Erhöhen Sie „Auflage“, oder berichtigen Sie „Vorige Ausgabe“.
   *[month] Tragen Sie unter „Stand“ den Monat dieser Ausgabe ein, oder berichtigen Sie „Vorige Ausgabe“.
  }

K080 = Hier beginnt ein Satz mit { $count } Wörtern.
  .do = Machen Sie zwei Sätze daraus; höchstens { $most } Wörter sind leicht.

K081 = Vor „{ $found }“ beginnt ein zweiter Satz.
  .do = Setzen Sie ihn als eigenen Text in Anführungszeichen.
  .form-do = Setzen Sie ihn in einen eigenen Absatz.

K082 = „{ $found }“ ist ein langes Wort.
  .do = Nehmen Sie ein kürzeres, oder teilen Sie es mit Bindestrich oder Mediopunkt (·).

K083 = In „{ $found }“ steht ein Zeichen, das viele nicht lesen können.
  .do = Schreiben Sie beide Formen aus, oder nehmen Sie ein Wort für alle: „Menschen“.

K084 = „{ $found }“ ist eine Abkürzung.
  .do = Schreiben Sie sie aus. Muss sie bleiben, erklären Sie sie und nehmen Sie den Befund an.
  .form-do = Schreiben Sie sie aus. Muss sie bleiben, erklären Sie sie, und klicken Sie auf „So lassen“.

K085 = Die Zahl „{ $found }“ steht als Wort da.
  .do = Schreiben Sie die Ziffer.

K086 = Das Zeichen „{ $found }“ kennen nicht alle.
  .do = Schreiben Sie ein Wort, oder machen Sie zwei Sätze daraus.

K087 = Der Satz mit „{ $found }“ sagt nicht, wer etwas tut.
  .do = Schreiben Sie: Jemand tut etwas.

K088 = „{ $found }“ ist ein Genitiv.
  .do = Schreiben Sie „von dem …“.

K089 = „{ $found }“ sagt, was sein könnte.
  .do = Schreiben Sie, was ist oder was man kann.

K090 = „{ $found }“ steht im Text, diese Ausgabe ist aber die { $number }. Auflage.
  .do = Berichtigen Sie den Text oder „number“ in edition.json.
  .form-do = Berichtigen Sie den Text oder in der Ausgabe „Auflage“.

K091 = Diese Frist ist vorbei: „{ $found }“.
  .do = Nennen Sie die neue Frist, oder sagen Sie, dass sie vorbei ist („wurde bis … gefördert“).

K092 = „{ $found }“ heißt jetzt „{ $name }“.
  .do = Schreiben Sie den neuen Namen{ $others ->
    [none] .
   *[other] , auch hier: { $others }{ $more ->
      [none] .
     *[other] {" "}und an { $more } weiteren Stellen.
    }
  }

K093 = „{ $place }“ ist umgezogen ({ $before } → { $now }); die Angaben zur Barrierefreiheit sind noch die des alten Hauses.
  .do = Prüfen Sie vor Ort, was im neuen Haus gilt, und berichtigen Sie „accessibility“.
  .form-do = Prüfen Sie vor Ort, was im neuen Haus gilt, und berichtigen Sie „Barrierefreiheit“.

K094 = Den kurzen Titel „{ $title }“ trägt auch { $other }.
  .do = Geben Sie einer der beiden Maßnahmen einen anderen „short_title“; in den Übersichten stehen nur die kurzen Titel.
  .form-do = Geben Sie einer der beiden Maßnahmen unter „Kurzer Titel“ einen anderen; in den Übersichten stehen nur die kurzen Titel.

K097 = { $count ->
    [one] Eine Maßnahme aus der Ausgabe { $year } fehlt hier: { $files }.
   *[other] { $count } Maßnahmen aus der Ausgabe { $year } fehlen hier: { $files }{ $more ->
      [none] .
     *[other] {" "}und { $more } weitere.
    }
  }
  .do = Legen Sie die Dateien wieder in den Ordner. Endet eine Maßnahme, tragen Sie dort "until" mit ihrem letzten Jahr ein; dann wird sie nicht mehr gedruckt.
  .form = { $count ->
    [one] Eine Maßnahme aus der Ausgabe { $year } fehlt hier: { $titles }.
   *[other] { $count } Maßnahmen aus der Ausgabe { $year } fehlen hier: { $titles }{ $more ->
        [none] .
       *[other] {" "}und { $more } weitere.
      }
  }
  .form-do = Holen Sie die Maßnahmen aus „Frühere Fassungen“ zurück. Endet eine, tragen Sie unter „Bis“ ihr letztes Jahr ein; dann wird sie nicht mehr gedruckt.

K098 = „{ $found }“ war bei der vorigen Ausgabe noch nicht vorbei und ist es jetzt.
  .do = Sagen Sie, was daraus geworden ist, oder nennen Sie den nächsten Termin.

K100 = Die Farbe von „{ $dimension }“ hat keine Angabe für den Druck.
  .do = Ergänzen Sie „cmyk“ mit Cyan, Magenta, Gelb und Schwarz in Prozent wie [90, 70, 20, 15]; die Pressestelle oder die Druckerei kennt die Werte.
  .form-do = Tragen Sie unter „Farbe im Druck“ Cyan, Magenta, Gelb und Schwarz in Prozent ein; die Pressestelle oder die Druckerei kennt die Werte.

K101 = „{ $colour }“ { $of ->
    [layout] in layout/tokens.toml braucht
   *[dimension] braucht
  } { $total } % Farbe, das Papier trägt { $limit } %.
  .do = Nehmen Sie von Cyan, Magenta und Gelb etwa gleich viel weg, und geben Sie etwas Schwarz dazu.
  .form = { $of ->
    [layout] Eine Farbe der Gestaltung braucht { $total } % Farbe, das Papier trägt { $limit } %.
   *[dimension] „{ $colour }“ braucht { $total } % Farbe, das Papier trägt { $limit } %.
  }

K102 = { $kind ->
    [foreign] Die Zeichnung „{ $file }“ enthält Farben, die keine Druckfarben sind: { $spaces }.
    [unclear] Die Zeichnung „{ $file }“ enthält Farben, Verläufe oder Bilder, deren Druckfarben sich nicht prüfen lassen.
   *[screen] „{ $file }“ ist eine Zeichnung in Bildschirmfarben; in den Druck darf sie so nicht.
  }
  .do = { $kind ->
    [foreign] Lassen Sie sie im Zeichenprogramm ganz in CMYK umwandeln, auch Schmuckfarben, und als PDF/X-4 oder PDF 1.7 speichern.
    [unclear] Lassen Sie Verläufe und Bilder im Zeichenprogramm in CMYK umwandeln und Text in Pfade, oder nehmen Sie ein Bild in Druckfarben (CMYK-JPEG).
   *[screen] Legen Sie eine Fassung in CMYK daneben (PDF, oder ein Foto als PNG oder JPEG), und nennen Sie sie unter „print“: {"{"} "file": "{ $file }", "print": "…" {"}"}.
  }
  .form = { $kind ->
    [foreign] Diese Zeichnung enthält Farben, die keine Druckfarben sind.
    [unclear] Diese Zeichnung enthält Farben, Verläufe oder Bilder, deren Druckfarben sich nicht prüfen lassen.
   *[screen] Das ist eine Zeichnung in Bildschirmfarben; in den Druck darf sie so nicht.
  }
  .form-do = { $kind ->
    [foreign] { K102.do }
    [unclear] { K102.do }
   *[screen] Wählen Sie unter „Bilddatei für den Druck“ eine Fassung in CMYK aus (PDF, oder ein Foto als PNG oder JPEG).
  }

K103 = { $reason ->
    [outside] Der Pfad „{ $file }“ führt zu keinem Farbprofil im Ordner des Katalogs.
    [missing] Das Farbprofil „{ $file }“ gibt es nicht.
    [unreadable] Das Farbprofil „{ $file }“ lässt sich nicht lesen.
   *[unfit] Das Farbprofil taugt nicht für diesen Druck: „{ $message }“.
  }
  .do = { $reason ->
    [outside] Legen Sie die Datei in den Ordner des Katalogs, und nennen Sie den Pfad von dort aus, mit / statt \: „profile/druckerei.icc“.
    [missing] Prüfen Sie den Namen, auch Groß- und Kleinschreibung.
    [unreadable] Prüfen Sie, ob es eine Datei und nicht größer als 64 MB ist.
   *[unfit] Bitten Sie die Druckerei um das CMYK-Profil ihres Papiers (eine Datei .icc, etwa PSO Coated v3).
  }
  .form = { $reason ->
    [outside] Das Farbprofil liegt nicht im Ordner des Katalogs.
    [missing] Das Farbprofil gibt es nicht.
    [unreadable] Das Farbprofil lässt sich nicht lesen.
   *[unfit] Das Farbprofil taugt nicht für diesen Druck.
  }
  .form-do = { $reason ->
    [unfit] Bitten Sie die Druckerei um das CMYK-Profil ihres Papiers (etwa PSO Coated v3).
   *[other] Wählen Sie unter „Farbprofil“ aus, was Sie von der Druckerei haben; möglich sind 64 MB.
  }

K104 = Das Farbprofil ({ $condition }) gehört zu anderem Papier: Hier steht { $finish ->
    [coated] gestrichenes
   *[uncoated] ungestrichenes
  }.
  .do = Fragen Sie die Druckerei nach dem Profil für dieses Papier ({ $finish ->
    [coated] etwa FOGRA51 oder FOGRA39
   *[uncoated] etwa FOGRA52
  }), und nennen Sie es unter „profile“.
  .form-do = Fragen Sie die Druckerei nach dem Profil für dieses Papier ({ $finish ->
    [coated] etwa FOGRA51 oder FOGRA39
   *[uncoated] etwa FOGRA52
  }), und wählen Sie es unter „Farbprofil“ aus.

K110 = Für das Datenportal fehlt „{ $field }“.
  .do = Ergänzen Sie es in edition.json unter „publish“. Bis dahin entsteht alles andere, nur die Beschreibung für das Datenportal (dcat.jsonld, dcat.ttl) nicht.
  .form-do = Ergänzen Sie es unter „Website und Datenportal“. Bis dahin entsteht alles andere, nur die Beschreibung für das Datenportal nicht.

K111 = „{ $field }“ fehlt; das Datenportal findet den Katalog damit besser.
  .do = Ergänzen Sie es in edition.json unter „publish“, wenn Sie es wissen.
  .form-do = Ergänzen Sie es unter „Website und Datenportal“, wenn Sie es wissen.

K200 = Die Seiten ließen sich nicht setzen. Die Satzmaschine sagt: { $message }
  .do = { $where ->
    [none] Beheben Sie zuerst die anderen Befunde. Bleibt dieser, liegt es an der Gestaltung oder am Programm.
   *[other] Die Stelle in der Gestaltung ist { $where }. Beheben Sie zuerst die anderen Befunde.
  }
  .form = Die Seiten ließen sich nicht setzen.
  .form-do = Beheben Sie zuerst die anderen Befunde. Bleibt dieser, liegt es an der Gestaltung oder am Programm; was zu melden ist, steht unter „Technische Angaben“.

K201 = Die fertige Datei hält nicht, was sie verspricht: { $what }
  .do = Das liegt an der Gestaltung oder am Programm, nicht an Ihren Texten. Die Datei wurde nicht geschrieben.
  .form = Die fertige Datei hält nicht alles, was sie verspricht.
  .form-do = Das liegt an der Gestaltung oder am Programm, nicht an Ihren Texten. Die Datei wurde nicht geschrieben; was zu melden ist, steht unter „Technische Angaben“.

K210 = Die Maßnahme ist eine Stufe enger gesetzt, damit sie auf Seite { $page } passt.
  .do = Wer sie wie die anderen haben möchte, kürzt den Text um wenige Zeilen.

K211 = Die Maßnahme beginnt auf Seite { $page } und läuft auf die nächste über.
  .do = Wer sie auf einer Seite haben möchte, kürzt den Text.

K212 = Der Text „{ $text }“ ragt auf Seite { $page } über seinen Rand.
  .do = Kürzen Sie ihn, oder teilen Sie ein sehr langes Wort mit Bindestrichen.

K213 = Der Text „{ $text }“ ragt auf Seite { $page } über das Blatt hinaus und ist nicht ganz zu lesen.
  .do = Kürzen Sie ihn, oder teilen Sie ein sehr langes Wort mit Bindestrichen.

## Stellen in einem Formular

place-thing = { $word } „{ $title }“
place-whole = { $word }
place-field = Feld „{ $label }“
place-paragraph = { $number }. Absatz
place-point = { $number }. Punkt
place-entry = { $number }. Eintrag

# Wie die Kennung in einem Formular heißt.
label-own-id = Adresse im Netz

# Die Teile des Hefts, die keine Kapitel sind.
part-cover = Umschlag
part-imprint = Impressum
part-contents = Inhaltsverzeichnis
part-at-a-glance = Auf einen Blick
part-sections = Dimensionen mit ihren Maßnahmen
part-contacts = Anlaufstellen
part-register = Register
part-abbreviations = Abkürzungen
part-back-cover = Rückseite

## Mängel einer fertigen Datei (`katalog verify`)

on-page = Seite { $page }: { $what }
mender-office = Büro, in den Daten
mender-designer = Gestaltung
mender-makers = Wer das Programm macht, das die Datei geschrieben hat

V01 = Die Datei ist kein lesbares PDF: { $message }
  .do = Nennen Sie eine PDF-Datei ohne Kennwort. Ist es die richtige, erzeugen Sie sie neu.
V02 = Die Datei hat keine Tags. Vorleseprogramme finden darin weder Überschriften noch Tabellen.
  .do = Die Datei muss mit Tags erzeugt werden; nachträglich lohnt es selten.
V03 = { $found ->
    [none] Die Datei hat keinen Titel.
   *[other] Der Titel der Datei ist „{ $found }“ und nicht „{ $expected }“.
  }
  .do = Der Titel kommt aus „name“ in edition.json.
V04 = Im Fenster steht der Dateiname statt des Titels.
  .do = DisplayDocTitle muss gesetzt sein.
V05 = { $found ->
    [none] Die Datei sagt nicht, in welcher Sprache sie ist.
   *[other] Die Sprache der Datei ist „{ $found }“. Damit findet ein Vorleseprogramm keine passende Stimme.
  }
  .do = Die Sprache kommt aus „language“ in edition.json.
V06 = „{ $text }“ ist als Sprache „{ $found }“ ausgezeichnet, die es nicht gibt.
  .do = Schreiben Sie die Sprache ohne Land, zum Beispiel { "{" }lang=en{ "}" }.
V07 = Die Datei hat keine Lesezeichen.
  .do = Aus den Überschriften müssen Lesezeichen werden.
V08 = Beim Öffnen sind die Lesezeichen nicht zu sehen.
  .do = PageMode muss UseOutlines sein.
V09 = Das Lesezeichen „{ $text }“ führt nirgends hin.
  .do = Das Lesezeichen braucht ein Ziel.
V10 = Seiten haben keine Seitenbezeichnung. Gedruckte und angezeigte Seitenzahl können sich unterscheiden.
  .do = PageLabels müssen gesetzt sein.
V11 = Die Schrift { $font } ist nicht eingebettet.
  .do = Die Schrift muss in die Datei aufgenommen werden.
V12 = Die Schrift { $font } sagt nicht, welche Buchstaben ihre Zeichen sind. Ihr Text lässt sich weder vorlesen noch suchen.
  .do = Nehmen Sie eine andere Schrift.
V13 = Dieser Text ist weder ausgezeichnet noch Schmuck: „{ $text }“
  .do = Setzen Sie ihn als Absatz, oder kennzeichnen Sie ihn als Artefakt.
V14 = Dieser Text ist nur zu sehen und wird nirgends vorgelesen: „{ $text }“
  .do = Was etwas sagt, darf kein Artefakt sein.
V20 = Die Datei hat keine Überschriften.
  .do = Titel müssen als Überschriften gesetzt sein, nicht nur groß und fett.
V21 = Die erste Überschrift, „{ $text }“, hat die Ebene { $level } und nicht die Ebene 1.
  .do = Beginnen Sie mit einer Überschrift der Ebene 1.
V22 = Die Überschrift „{ $text }“ springt von Ebene { $before } auf Ebene { $level }.
  .do = Lassen Sie keine Ebene aus.
V23 = Eine Überschrift der Ebene { $level } ist leer.
  .do = Geben Sie ihr einen Text, oder setzen Sie den Abstand anders.
V24 = Eine Tabelle hat keine Kopfzellen. Sie beginnt mit „{ $text }“.
  .do = Setzen Sie die erste Zeile als Kopf (table.header).
V25 = Eine Kopfzelle der Tabelle, die mit „{ $text }“ beginnt, ist leer.
  .do = Schreiben Sie in jede Kopfzelle, was in ihrer Spalte oder Zeile steht.
V26 = Eine Kopfzelle der Tabelle, die mit „{ $text }“ beginnt, sagt nicht, ob sie für eine Spalte oder für eine Zeile gilt.
  .do = Geben Sie den Geltungsbereich an.
V27 = Eine Tabellenzeile hat keine Kopfzelle: „{ $text }“
  .do = Setzen Sie die Zelle, nach der die Zeile heißt, als Zeilenkopf.
V28 = Eine Tabelle hat weder Beschriftung noch Zusammenfassung. Sie beginnt mit „{ $text }“.
  .do = Sagen Sie in einem Satz, was in einer Zeile und in einer Spalte steht.
V29 = Die Zeilen der Tabelle, die mit „{ $text }“ beginnt, sind verschieden lang.
  .do = Jede Zeile braucht gleich viele Zellen.
V30 = Eine Liste ist nicht als Liste ausgezeichnet: „{ $text }“
  .do = Setzen Sie sie als Liste, jeden Punkt als Listenpunkt.
V31 = Eine Abbildung hat keinen Alternativtext.
  .do = Schreiben Sie „alt“ zum Bild: in einem Satz, was es jemandem sagt, der es nicht sieht.
V32 = Der Alternativtext „{ $text }“ ist ein Dateiname.
  .do = Schreiben Sie „alt“ zum Bild: in einem Satz, was es jemandem sagt, der es nicht sieht.
V33 = { $reason ->
    [outside] Der Rahmen der Abbildung „{ $text }“ ragt über ihre Seite hinaus.
   *[missing] Die Abbildung „{ $text }“ hat keinen Rahmen. Vergrößerungsprogramme finden sie nicht.
  }
  .do = Setzen Sie das Bild in einen eigenen Block.
V34 = { $reason ->
    [there] Zur Fußnote „{ $text }“ führt kein Verweis.
   *[back] Von der Fußnote „{ $text }“ führt kein Verweis zurück in den Text.
  }
  .do = Zeichen im Text und Zeichen der Fußnote müssen aufeinander verweisen.
V35 = Ein Tag ({ $tag }) ist leer.
  .do = Ein Abstand ist kein Absatz: Setzen Sie ihn als Abstand.
V36 = Ein Verweis hat keinen Text.
  .do = Geben Sie dem Verweis einen Text, der sagt, wohin er führt.
V37 = Der Verweis „{ $text }“ hat keine Beschreibung oder nur seine Adresse. Manche Vorleseprogramme sprechen allein die Beschreibung.
  .do = Contents muss in Worten sagen, wohin der Verweis führt.
V38 = Der Verweis „{ $text }“ führt nirgends hin.
  .do = Das Ziel muss in der Datei vorhanden sein.
V39 = Der Verweis „{ $text }“ gehört zu keinem Tag.
  .do = Setzen Sie den Verweis in den Text und nicht in Kopf- oder Fußzeile.
V50 = Das Ziel „{ $name }“ fehlt, auf das Websites verweisen können.
  .do = Die Überschrift braucht ihre Marke (label).
V51 = „{ $text }“ ist keine Überschrift oder steht nicht in der Reihenfolge der Daten.
  .do = Setzen Sie den Titel als Überschrift, an seiner Stelle.
V52 = Unter „{ $heading }“ wird nicht oder nicht an seiner Stelle vorgelesen: „{ $text }“
  .do = Alles, was in den Daten steht, gehört in ihrer Reihenfolge in den Text.
V53 = „{ $text }“ wird nicht in der Sprache „{ $language }“ gesprochen.
  .do = Setzen Sie die Stelle mit text(lang: …, region: none).
V54 = „{ $text }“ hat kein Lesezeichen.
  .do = Die Überschrift muss unter den Lesezeichen stehen (bookmarked).
V60 = { $plain ->
    [none] Eine Regel von { $standard } ist verletzt, { $rule }. Der Prüfer sagt: { $message }
   *[other] { $plain } ({ $standard }, Regel { $rule })
  }
  .do = Wer den Mangel beheben soll, braucht die Nummer der Regel.
V61 = Ob die Datei { $standard } erfüllt, ließ sich nicht prüfen: { $message }
  .do = Die Datei ist wahrscheinlich beschädigt. Erzeugen Sie sie neu.

## Mängel in wenigen Worten, für andere Programme

title-V01 = Kein lesbares PDF
title-V02 = Keine Tags
title-V03 = Kein oder ein anderer Titel
title-V04 = Dateiname statt Titel im Fenster
title-V05 = Keine oder eine unbekannte Sprache
title-V06 = Passage in einer Sprache, die es nicht gibt
title-V07 = Keine Lesezeichen
title-V08 = Lesezeichen nicht zu sehen
title-V09 = Lesezeichen ohne Ziel
title-V10 = Keine Seitenbezeichnungen
title-V11 = Schrift nicht eingebettet
title-V12 = Schrift, die ihre Buchstaben nicht nennt
title-V13 = Text, der weder ausgezeichnet noch Schmuck ist
title-V14 = Text, der nur zu sehen ist
title-V20 = Keine Überschriften
title-V21 = Erste Überschrift nicht auf Ebene 1
title-V22 = Übersprungene Ebene
title-V23 = Leere Überschrift
title-V24 = Tabelle ohne Kopfzellen
title-V25 = Leere Kopfzelle
title-V26 = Kopfzelle ohne Geltungsbereich
title-V27 = Tabellenzeile ohne Kopfzelle
title-V28 = Tabelle ohne Beschriftung und Zusammenfassung
title-V29 = Ungleich lange Tabellenzeilen
title-V30 = Liste, die keine ist
title-V31 = Abbildung ohne Alternativtext
title-V32 = Dateiname als Alternativtext
title-V33 = Abbildung ohne passenden Rahmen
title-V34 = Fußnote ohne Hin- oder Rückweg
title-V35 = Leerer Tag
title-V36 = Verweis ohne Text
title-V37 = Verweis ohne Beschreibung
title-V38 = Verweis ohne Ziel
title-V39 = Verweis ohne Tag
title-V50 = Fehlendes Ziel für Websites
title-V51 = Titel, der keine Überschrift ist
title-V52 = Text, der nicht vorgelesen wird
title-V53 = Falsche Sprache beim Vorlesen
title-V54 = Überschrift ohne Lesezeichen
title-V60 = Verletzte Regel eines Standards
title-V61 = Nicht zu prüfen

rule-ua1-5 = Die Datei sagt nicht von sich, dass sie PDF/UA-1 erfüllt.
rule-ua1-6-2 = Die Datei ist nicht als getaggt gekennzeichnet.
rule-ua1-7-1 = Inhalt, Auszeichnung oder Titel der Datei sind unvollständig.
rule-ua1-7-1-3 = Inhalt ist weder ausgezeichnet noch Schmuck.
rule-ua1-7-1-8 = Die Datei hat keine Angaben über sich selbst (XMP).
rule-ua1-7-1-9 = Die Angaben über die Datei nennen keinen Titel.
rule-ua1-7-1-10 = Im Fenster steht der Dateiname statt des Titels.
rule-ua1-7-1-11 = Die Datei hat keine Tags.
rule-ua1-7-2 = Sprache oder Verschachtelung der Tags stimmt nicht.
rule-ua1-7-3 = Eine Abbildung hat keinen Alternativtext.
rule-ua1-7-4 = Die Überschriften folgen nicht aufeinander.
rule-ua1-7-5 = Die Kopfzellen einer Tabelle lassen sich ihren Zellen nicht zuordnen.
rule-ua1-7-9 = Eine Fußnote hat keine eigene Kennung.
rule-ua1-7-18 = Ein Verweis oder Formularfeld ist nicht ausgezeichnet oder nicht beschrieben.
rule-ua1-7-18-5 = Ein Verweis ist nicht ausgezeichnet oder hat keine Beschreibung.
rule-ua1-7-21 = Eine Schrift ist fehlerhaft.
rule-ua1-7-21-4-1 = Eine Schrift ist nicht eingebettet.
rule-ua1-7-21-7 = Eine Schrift sagt nicht, welche Buchstaben ihre Zeichen sind.
rule-2a-6-1 = Der Aufbau der Datei ist für ein Archiv nicht geeignet.
rule-2a-6-1-3 = Die Datei ist verschlüsselt, oder ihr fehlt die Kennung.
rule-2a-6-2-4 = Eine Farbe ist nicht eindeutig festgelegt.
rule-2a-6-2-11 = Eine Schrift ist fehlerhaft.
rule-2a-6-2-11-4 = Eine Schrift ist nicht eingebettet.
rule-2a-6-3 = Ein Verweis oder eine Anmerkung ist für ein Archiv nicht geeignet.
rule-2a-6-5 = Die Datei führt etwas aus, was ein Archiv nicht erlaubt.
rule-2a-6-6 = Die Angaben der Datei über sich selbst fehlen oder widersprechen sich.
rule-2a-6-7 = Die Datei ist nicht vollständig ausgezeichnet.
rule-2a-6-8 = Die Datei enthält eine andere Datei, die ein Archiv nicht erlaubt.

verified-print = Die Datei ist für eine Druckerei gemacht (PDF/X). Dort braucht sie keine Tags; prüfen Sie die Ausgabe für die Website.

verified = { $count ->
    [0] { $file }: { $pages ->
      [one] 1 Seite
     *[other] { $pages } Seiten
    }, kein Mangel gefunden (PDF/UA-1, PDF/A-2a und eigene Prüfungen). Was nur ein Mensch beurteilen kann, steht in docs/accessibility.md.
    [one] { $file }: 1 Mangel.
   *[other] { $file }: { $count } Mängel.
  }
cannot-read-pdf = Die Datei „{ $path }“ lässt sich nicht lesen: { $message }
  .do = Nennen Sie eine PDF-Datei.
## Prüfung der Druckdateien

preflight-where = { $part ->
    [cover] auf dem Umschlag
   *[interior] auf Seite { $on }
  }

preflight-design = Das liegt an der Gestaltung oder am Programm, nicht an Ihren Texten. Die Druckdateien wurden nicht geschrieben.

K220 = Format oder Beschnitt stimmen { preflight-where } nicht: gemessen sind { $width } × { $height } mm und { $bleed } mm Beschnitt.
  .do = Prüfen Sie „bleed“ unter „print“ in edition.json. Sonst gilt: { preflight-design }
  .form-do = Prüfen Sie „Beschnitt“ in der „Druckausgabe“. Sonst gilt: { preflight-design }

K221 = Etwas endet { preflight-where } genau an der Schnittkante, statt in den Beschnitt zu laufen.
  .do = { preflight-design }

K222 = Der Text hält { preflight-where } die Ränder nicht ein (innen { $inner } mm, außen { $outer } mm).
  .do = Läuft dort ein sehr langes Wort oder eine Adresse über den Rand, kürzen Sie sie. Sonst gilt: { preflight-design }

K223 = Das Daumenregister steht { preflight-where } an der Seite der Bindung.
  .do = { preflight-design }

K224 = Die Druckdatei hat { $pages } Seiten; die Bindung braucht ein Vielfaches von { $multiple }.
  .do = Prüfen Sie „multiple“ unter „print“ in edition.json. Sonst gilt: { preflight-design }
  .form-do = Prüfen Sie „Vielfaches der Seitenzahl“ in der „Druckausgabe“. Sonst gilt: { preflight-design }

K225 = Etwas ist { preflight-where } nicht in Druckfarben angelegt ({ $spaces }).
  .do = Ist es eine SVG- oder PDF-Grafik, lassen Sie sie in CMYK anlegen und nennen Sie diese Datei beim Bild unter „print“. Sonst gilt: { preflight-design }
  .form = Etwas ist { preflight-where } nicht in Druckfarben angelegt.
  .form-do = Ist es eine Zeichnung, lassen Sie sie in CMYK anlegen, und wählen Sie sie unter „Bilddatei für den Druck“ aus. Sonst gilt: { preflight-design }

K226 = Schwarzer Text ist { preflight-where } aus mehreren Farben gemischt.
  .do = Hat eine Dimension eine sehr dunkle CMYK-Farbe, hellen Sie sie auf, oder nehmen Sie reines Schwarz: 0, 0, 0, 100. Sonst gilt: { preflight-design }

K227 = Bis zu { $most } % Farbe liegen { preflight-where } übereinander; das Papier verträgt { $limit } %.
  .do = Nehmen Sie in der CMYK-Farbe oder im Bild weniger Farbe. Verträgt das Papier mehr, nennen Sie den Wert der Druckerei unter „ink_limit“.
  .form-do = Nehmen Sie unter „Farbe im Druck“ oder im Bild weniger Farbe. Verträgt das Papier mehr, tragen Sie den Wert der Druckerei unter „Höchster Farbauftrag“ ein.

K228 = { $which ->
    [known] Das Bild „{ $file }“
   *[unknown] Ein Bild
  } hat { preflight-where } nur { $least } Bildpunkte je Zoll; unter 150 sieht man die einzelnen Punkte.
  .do = Nehmen Sie das Bild in voller Größe, so wie es aus der Kamera kommt, oder ein anderes. Es vergrößern zu lassen hilft nicht.
  .form = { $which ->
    [known] Dieses Bild
   *[unknown] Ein Bild
  } hat { preflight-where } nur { $least } Bildpunkte je Zoll; unter 150 sieht man die einzelnen Punkte.

K229 = Eine Linie ist { preflight-where } nur { $least } pt stark; unter 0,25 pt bricht sie im Druck.
  .do = Steht sie in einem Ihrer Bilder, lassen Sie die Linien dort stärker zeichnen. Sonst gilt: { preflight-design }

K230 = Schrift ist { preflight-where } nur { $least } pt groß; das läuft im Druck zu.
  .do = Steht sie in einem Ihrer Bilder, lassen Sie die Schrift dort größer setzen. Sonst gilt: { preflight-design }

K231 = Kleine Schrift ({ $least } pt) ist { preflight-where } weiß oder aus mehreren Farben gemischt.
  .do = Lassen Sie sie in einer Farbe setzen, am besten Schwarz, oder mindestens 8 pt groß.

K232 = Schriften fehlen in der Druckdatei: { $what }.
  .do = Kommt die Schrift aus einer PDF-Grafik, lassen Sie sie dort einbetten oder in Flächen umwandeln. Sonst gilt: { preflight-design }

K233 = Etwas ist { preflight-where } so eingestellt, dass es im Druck anders aussieht: { $what }.
  .do = Kommt es aus einer SVG- oder PDF-Grafik, lassen Sie sie ohne Transparenz und ohne Überdrucken anlegen. Sonst gilt: { preflight-design }
  .form = Etwas ist { preflight-where } so eingestellt, dass es im Druck anders aussieht.

K234 = In der Druckdatei steht etwas, das sich nicht drucken lässt: { $what }.
  .do = { preflight-design }
  .form = In der Druckdatei steht etwas, das sich nicht drucken lässt.

K235 = Die Druckdatei weist sich nicht richtig als PDF/X-4 aus: { $what }.
  .do = { preflight-design }
  .form = Die Druckdatei weist sich nicht richtig als PDF/X-4 aus.

K236 = { $which ->
    [known] Das Bild „{ $file }“
   *[unknown] Ein Bild
  } hat { preflight-where } nur { $least } Bildpunkte je Zoll; Druckereien wünschen 300.
  .do = Nehmen Sie das Bild in voller Größe, so wie es aus der Kamera kommt, falls Sie es haben.
  .form = { $which ->
    [known] Dieses Bild
   *[unknown] Ein Bild
  } hat { preflight-where } nur { $least } Bildpunkte je Zoll; Druckereien wünschen 300.

preflight-boxes = Format und Beschnitt

preflight-boxes-result = { $width } × { $height } mm, Beschnitt { $bleed } mm

preflight-edges = Flächen am Rand

preflight-edges-result = Seiten, auf denen eine Fläche am Schnitt endet: { $count }

preflight-sides = Seitenränder

preflight-sides-result = innen { $inner } mm, außen { $outer } mm

preflight-tabs = Daumenregister

preflight-tabs-result = { $count } Registerflächen

preflight-pages = Seitenzahl

preflight-pages-result = { $pages ->
    [one] 1 Seite
   *[other] { $pages } Seiten, Vielfaches von { $multiple }
  }

preflight-colours = Farben

preflight-colours-result = { $spaces ->
    [none] alles in Cyan, Magenta, Gelb, Schwarz
   *[other] nicht in Druckfarben: { $spaces }
  }

preflight-black = Schwarzer Text

preflight-black-result = Texte aus gemischtem Schwarz: { $count }

preflight-ink = Farbauftrag

preflight-ink-result = höchstens { $most } %, Grenzwert { $limit } %

preflight-pictures = Bilder

preflight-pictures-result = { $count ->
    [0] keine Bilder
   *[other] Bilder: { $count }, wenigstens { $least } Bildpunkte je Zoll
  }

preflight-hairlines = Linien

preflight-hairlines-result = dünnste { $least } pt

preflight-type-size = Schriftgröße

preflight-type-size-result = kleinste { $least } pt

preflight-fine-type = Kleine Schrift in mehreren Farben

preflight-fine-type-result = kleinste { $least } pt

preflight-fonts = Schriften

preflight-fonts-result = { $what ->
    [none] { $count }, alle eingebettet
   *[other] nicht eingebettet: { $what }
  }

preflight-blending = Transparenz und Überdrucken

preflight-blending-result = { $what ->
    [none] nichts, was im Druck anders aussieht
   *[other] { $what }
  }

preflight-extras = Links, Formulare, Anhänge

preflight-extras-result = { $what ->
    [none] keine
   *[other] { $what }
  }

preflight-labels = PDF/X-4 und Farbprofil

preflight-labels-result = { $what ->
    [none] { $profile }
   *[other] unvollständig: { $what }
  }

## Ergebnis eines Laufs

summary = { $errors ->
    [0] Keine Fehler
    [one] 1 Fehler
   *[other] { $errors } Fehler
  }{ $warnings ->
    [0] { $unchecked ->
      [none] , keine Warnungen
     *[other] {""}
    }
    [one] , 1 Warnung
   *[other] , { $warnings } Warnungen
  }{ $hints ->
    [0] { $unchecked ->
      [none] , keine Hinweise
     *[other] {""}
    }
    [one] , 1 Hinweis
   *[other] , { $hints } Hinweise
  }{ $unchecked ->
    [none] {""}
    [0] ; nicht alles geprüft
    [one] ; 1 Regel nicht oder nicht ganz geprüft
   *[other] ; { $unchecked } Regeln nicht oder nicht ganz geprüft
  }.
fix-done = { $count ->
    [one] 1 Stelle
   *[other] { $count } Stellen
  } in { $files ->
    [one] 1 Datei
   *[other] { $files } Dateien
  } berichtigt.
fix-would = Zu berichtigen: { $count ->
    [one] 1 Stelle
   *[other] { $count } Stellen
  } in { $files ->
    [one] 1 Datei
   *[other] { $files } Dateien
  }. Geschrieben wurde nichts.
fix-nothing = Nichts, was sich sicher berichtigen lässt.
fix-none-left = Danach bleibt nichts zu tun.
fix-left = Für Sie bleiben { $left ->
    [one] 1 Befund
   *[other] { $left } Befunde
  }; `katalog check { $catalogue }` zeigt, was danach noch da ist.
nothing-found = Nichts zu beanstanden.
checked = { $errors ->
    [0] Keine Fehler
    [one] 1 Fehler
   *[other] { $errors } Fehler
  }{ $warnings ->
    [0] { $unchecked ->
      [none] , keine Warnungen
     *[other] {""}
    }
    [one] , 1 Warnung
   *[other] , { $warnings } Warnungen
  }{ $hints ->
    [0] { $unchecked ->
      [none] , keine Hinweise
     *[other] {""}
    }
    [one] , 1 Hinweis
   *[other] , { $hints } Hinweise
  }{ $unchecked ->
    [none] {""}
    [0] ; nicht alles geprüft
    [one] ; 1 Regel nicht oder nicht ganz geprüft
   *[other] ; { $unchecked } Regeln nicht oder nicht ganz geprüft
  }{ $accepted ->
    [0] {""}
   *[other] ; { $accepted } angenommen
  }.
rules-title = # Was katalog prüft
rules-intro = Aus den Seiten erzeugt, die `katalog explain K035` zeigt: `katalog explain --all --lang de > docs/rules.md`. Fehler verhindern eine Ausgabe und lassen sich nicht abschalten; Warnungen und Hinweise schon.
pages-not-checked = Was erst die Seiten zeigen (K2xx), findet `katalog build`.
nothing-written = Es wurde nichts geschrieben; eine ältere Datei ist unverändert. Einen Entwurf, der die Fehler zeigt, macht `katalog build { $catalogue } --draft`.
nothing-written-draft = Es wurde nichts geschrieben; eine ältere Datei ist unverändert.
more-of-a-kind = … und { $count } weitere { $code }.
more-not-shown = Es gibt { $count } weitere Meldungen { $code }, die hier nicht einzeln stehen.
  .do = Beheben Sie zuerst die gezeigten; danach erscheinen die nächsten.
  .form = Es gibt { $count } weitere Befunde dieser Art, die hier nicht einzeln stehen.
draft-more-faults = { $count ->
    [one] Ein weiterer Fehler ist im Entwurf nicht gezeigt; „katalog check“ nennt ihn.
   *[other] { $count } weitere Fehler sind im Entwurf nicht gezeigt; „katalog check“ nennt sie.
  }
draft-more-measures = { $count ->
    [one] Eine weitere Maßnahme ist in diesem Entwurf nicht gezeigt.
   *[other] { $count } weitere Maßnahmen sind in diesem Entwurf nicht gezeigt.
  }
watching = Wartet auf Änderungen; Strg+C beendet das Programm.
built = { $file }: { $pages ->
    [one] 1 Seite
   *[other] { $pages } Seiten
  }, { $measures ->
    [one] 1 Maßnahme
   *[other] { $measures } Maßnahmen
  } mit { $entries ->
    [one] 1 Eintrag
   *[other] { $entries } Einträgen
  }, { $new ->
    [0] keine neu
   *[other] davon { $new } neu
  }, { $size } KB, { $seconds } s
built-draft = Entwurf { $file }: { $pages ->
    [one] 1 Seite
   *[other] { $pages } Seiten
  }, { $size } KB, { $seconds } s. Er erfüllt keinen Standard und ist nicht zur Veröffentlichung bestimmt.
built-print = Druck { $file }: { $pages } Seiten, { $added ->
    [0] {""}
    [one] davon 1 leere zum Auffüllen,{" "}
   *[other] davon { $added } leere zum Auffüllen,{" "}
  }{ $binding ->
    [perfect] Klebebindung
   *[stapled] Rückenheftung mit Umschlag
  }, PDF/X-4, { $size } KB, { $seconds } s
built-cover = Umschlag { $file }: Rücken { $spine } mm, PDF/X-4, { $size } KB, { $seconds } s
built-order = Auftragsblatt { $file }: { $size } KB
exported = Typst-Projekt in { $folder }: { $files } Dateien. Wie daraus das PDF wird, steht dort in README.md.
## Was das Programm nicht ausführen konnte

cannot-open = Der Katalog „{ $path }“ lässt sich nicht öffnen: { $message }
  .do = Nennen Sie den Ordner, in dem edition.json liegt. Einen Namen mit Leerzeichen setzen Sie in Anführungszeichen.
cannot-read-profile = Das Farbprofil „{ $path }“ lässt sich nicht lesen: { $message }
  .do = Prüfen Sie den Pfad hinter --profile.

cannot-listen = Der Anschluss { $path } lässt sich nicht verwenden: { $message }
  .do = Vielleicht benutzt ihn schon ein anderes Programm. Nennen Sie hinter --port eine andere Zahl, oder lassen Sie --port weg.
cannot-serve = Der Schreibtisch lässt sich nicht öffnen: { $message }
  .do = Starten Sie das Programm noch einmal. Hilft das nicht, fragen Sie Ihre IT, ob es auf diesem Rechner lauschen darf.
no-secret = Der Rechner gibt keine Zufallszahlen her, und ohne sie wäre der Schreibtisch für andere offen.
  .do = Starten Sie den Rechner neu. Hilft das nicht, fragen Sie Ihre IT.
open-yourself = Der Browser ließ sich nicht öffnen. Öffnen Sie die Adresse darüber selbst.
cannot-read = „{ $path }“ lässt sich nicht lesen: { $message }
    .do = Prüfen Sie den Namen, und ob Sie die Datei öffnen dürfen.
cannot-read-layout = Die Gestaltung „{ $path }“ lässt sich nicht lesen: { $message }
  .do = Nennen Sie einen Ordner mit main.typ, wie `katalog export typst` ihn schreibt.
cannot-write = { $reason ->
    [full] „{ $path }“ lässt sich nicht schreiben: Der Datenträger ist voll.
    [denied] „{ $path }“ lässt sich nicht schreiben: Dort dürfen Sie nicht schreiben.
    [no-file] „{ $path }“ lässt sich nicht schreiben: Dort kann keine Datei liegen.
    [dangling] „{ $path }“ lässt sich nicht schreiben: Dort liegt eine Verknüpfung, die zu keiner Datei führt.
    [twice] „{ $path }“ lässt sich nicht schreiben: Zwei Dateien dieses Laufs bekämen denselben Namen.
   *[other] „{ $path }“ lässt sich nicht schreiben: { $message }
  }
  .do = { $reason ->
    [full] Schaffen Sie Platz, oder nennen Sie mit -o einen anderen Ordner.
    [denied] Nennen Sie mit -o einen anderen Ordner.
    [no-file] Nennen Sie mit -o einen anderen Namen.
    [dangling] Löschen Sie die Verknüpfung, oder nennen Sie mit -o die Datei selbst.
    [twice] Nennen Sie mit -o einen anderen Namen, der nicht auf „-druck“, „-druck-umschlag“ oder „-druck-auftrag“ endet.
   *[other] Ist die Datei in einem anderen Programm geöffnet, oder fehlt das Recht zu schreiben?
  }
changed-meanwhile = Während korrigiert wurde, hat ein anderes Programm { $files } geändert. Es wurde nichts geschrieben.
  .do = Wiederholen Sie den Befehl.
nothing-changed = Alle Dateien sind so, wie sie vor diesem Lauf waren.
half-written = Neu sind trotzdem: { $files }. Sie passen nicht zu den übrigen Dateien der Ausgabe.
  .do = Beheben Sie die Ursache, und wiederholen Sie den Befehl, bevor Sie eine der Dateien weitergeben.
other-edition = { $new_as_of ->
    [none] „{ $path }“ ist eine fertige Ausgabe vom Stand { $as_of } und kein Entwurf. Es wurde nichts geschrieben.
   *[other] „{ $path }“ ist eine andere Ausgabe: Stand { $as_of }{ $edition ->
        [none] {""}
       *[other] , Auflage { $edition }
      }. Der Katalog hat den Stand { $new_as_of }{ $new_edition ->
        [none] {""}
       *[other] , Auflage { $new_edition }
      }. Es wurde nichts geschrieben.
  }
  .do = { $new_as_of ->
    [none] Nennen Sie mit -o einen anderen Namen. Soll der Entwurf sie ersetzen, wiederholen Sie den Befehl mit --replace.
   *[other] Ändern Sie in edition.json „name“, denn daraus entsteht der Dateiname, oder nennen Sie mit -o einen anderen. Soll die neue Ausgabe die andere ersetzen, wiederholen Sie den Befehl mit --replace.
  }
mixed = { $count ->
    [one] Von einem anderen Stand der Daten als die übrigen Dateien der Ausgabe ist { $files }.
   *[other] Von einem anderen Stand der Daten als die übrigen Dateien der Ausgabe sind { $files }.
  }
  .do = Machen Sie mit --edition all (und mit --report, wenn es ein Auftragsblatt gibt) alle Dateien neu, bevor Sie eine weitergeben, oder löschen Sie, was Sie nicht mehr brauchen.
quoted = „{ $text }“
kept-beside = „{ $path }“ ließ sich nicht ersetzen; offenbar ist die Datei in einem anderen Programm geöffnet. { $count ->
    [one] Sie ist unverändert, und die neue Fassung liegt daneben: { $beside }
   *[other] Alle älteren Dateien sind unverändert, und die neuen liegen daneben: { $beside }
  }
  .do = Schließen Sie die Datei im anderen Programm, und wiederholen Sie den Befehl, oder benennen Sie um, was neu ist.
folder-in-use = In „{ $path }“ liegt schon etwas anderes.
  .do = Nennen Sie einen leeren Ordner oder einen, der noch nicht da ist.
cannot-print = Was hier stehen sollte, ließ sich nicht ausgeben.
  .do = Der Datenträger, auf den Sie die Ausgabe umleiten, ist wohl voll. Schaffen Sie Platz, oder nennen Sie eine andere Datei.
no-file-for-findings = { $reason ->
    [pdf] Befunde gehören nicht in eine PDF-Datei: „{ $path }“
   *[catalogue] „{ $path }“ läge zwischen den Dateien des Katalogs, und das Programm hielte es für eine davon.
  }
  .do = Nennen Sie für die Befunde eine andere Datei, zum Beispiel befunde.json neben dem Ordner des Katalogs.
system-missing = Dort ist nichts.
system-denied = Dazu fehlt Ihnen das Recht.
system-read-only = Dort lässt sich nur lesen.
system-folder = Das ist ein Ordner.
system-no-folder = Das ist kein Ordner.
system-full = Der Datenträger ist voll.
system-too-large = Die Datei ist zu groß.

no-catalogue = { $reason ->
    [here] Einen Ordner „{ $path }“ gibt es hier nicht. Sie sind schon in ihm.
    [nothing] Es ist kein Katalog genannt, und im aktuellen Ordner liegt keiner.
    [inside] „{ $path }“ ist kein Katalog, sondern ein Ordner in einem.
    [above] In „{ $path }“ liegt kein Katalog, aber in Ordnern darin: { $folders }
    [pdf] „{ $path }“ ist ein PDF und kein Katalog.
    [document] „{ $path }“ ist ein Text aus Word oder einem ähnlichen Programm und kein Katalog, auch wenn die Endung anders lautet.
    [packed] „{ $path }“ ist ein gepackter Ordner.
   *[file] „{ $path }“ ist eine Datei und kein Ordner.
  }
  .do = { $reason ->
    [here] Lassen Sie den Namen weg: { $command }
    [nothing] Nennen Sie den Ordner, in dem edition.json liegt: { $command } ORDNER
    [pdf] Ein fertiges PDF prüfen Sie mit: katalog verify { $typed }. Für einen Katalog nennen Sie den Ordner, in dem edition.json liegt: { $command } ORDNER
    [document] Das Programm liest JSON-Dateien; Text aus Word kopieren Sie Feld für Feld hinein. Nennen Sie den Ordner, in dem edition.json liegt: { $command } ORDNER
    [packed] Entpacken Sie ihn, und nennen Sie den Ordner, in dem edition.json liegt: { $command } ORDNER
   *[other] { $folder ->
      [none] Nennen Sie den Ordner, in dem edition.json liegt: { $command } ORDNER
     *[other] Nennen Sie den Ordner des Katalogs: { $command } { $folder }
    }
  }

## Angaben hinter dem Befehl

usage-more = { $usage ->
    [none] {""}
   *[other] So wird der Befehl geschrieben: { $usage }{"\u000A"}
  }Alle Angaben erklärt (auf Englisch): { $command } --help
usage-unknown = „{ $argument }“ kennt der Befehl nicht.
  .do = { $suggestion ->
    [none] Beginnt der Name einer Datei mit einem Strich, schreiben Sie ./ davor.
   *[other] Meinten Sie „{ $suggestion }“?
  }
usage-too-many = „{ $argument }“ ist zu viel.
  .do = { $there ->
    [yes] Einen Namen mit Leerzeichen setzen Sie in Anführungszeichen: { $quoted }
   *[no] Gehört es zum Namen davor, setzen Sie ihn in Anführungszeichen: { $quoted }
  }
usage-no-such-command = Den Befehl „{ $argument }“ gibt es nicht.
  .do = { $suggestion ->
    [none] Möglich sind: { $words }
   *[other] Meinten Sie „{ $suggestion }“? Möglich sind: { $words }
  }
usage-no-command = Es fehlt, was zu tun ist: { $words }
  .do = Schreiben Sie eines dieser Wörter hinter den Befehl.
usage-no-value = Hinter „{ $argument }“ fehlt eine Angabe.
  .do = { $words ->
    [none] Schreiben Sie sie dahinter.
   *[other] Möglich sind: { $words }
  }
usage-value = „{ $value }“ ist für „{ $argument }“ nicht möglich.
  .do = { $words ->
    [none] Die Hilfe nennt, was möglich ist.
   *[other] Möglich sind: { $words }
  }
usage-code = { $reason ->
    [unknown] Die Nummer „{ $value }“ gibt es nicht.
    [flaw] „{ $value }“ ist ein Mangel einer fertigen Datei; `katalog verify` nennt ihn mit dem, was zu tun ist.
    [error] „{ $value }“ ist ein Fehler. Fehler lassen sich nicht weglassen.
   *[other] „{ $value }“ ist für „{ $argument }“ nicht möglich.
  }
  .do = { $reason ->
    [flaw] Mehr steht in docs/accessibility.md.
    [error] Beheben Sie ihn, oder machen Sie einen Entwurf: katalog build --draft
   *[other] Alle Nummern nennt: katalog explain
  }
usage-missing = Es fehlt: { $argument }
  .do = Schreiben Sie es hinter den Befehl.
usage-conflict = „{ $argument }“ und „{ $other }“ gehen nicht zusammen.
  .do = Lassen Sie eines von beiden weg.
usage-twice = „{ $argument }“ steht zweimal da.
  .do = Lassen Sie es einmal weg.
usage-only-print = --profile, --also-pdfa und --report gehören zur Druckausgabe.
  .do = Schreiben Sie --edition print oder --edition all dazu.
usage-only-web = --verify gehört zur Ausgabe für die Website.
  .do = Schreiben Sie --edition web oder --edition all.
usage-other = Der Befehl lässt sich so nicht lesen: { $message }
  .do = Vergleichen Sie ihn mit der Hilfe.

## Handlungen: was zu tun ist, wenn etwas nicht geht, und was man vorher wissen sollte

act-unread = Ein Teil des Katalogs lässt sich nicht lesen.
  .do = Beheben Sie zuerst, was unter „Befunde“ darüber steht.
act-unfit = An dieser Stelle steht etwas anderes, als dort erwartet wird.
  .do = Beheben Sie zuerst, was unter „Befunde“ darüber steht.
act-gone = Was Sie gewählt haben, gibt es nicht mehr.
  .do = Laden Sie die Seite neu, und wählen Sie noch einmal.
act-no-title = Hier fehlt noch ein Name.
  .do = Geben Sie mindestens einen Buchstaben oder eine Ziffer ein.
act-long-title = Das ist länger als { $count } Zeichen.
  .do = Kürzen Sie es; was mehr zu sagen ist, gehört in die Beschreibung.
act-no-id = Das kann keine Adresse im Netz sein.
  .do = { $better ->
    [none] Nehmen Sie kleine Buchstaben von a bis z, Ziffern und einzelne Bindestriche.
   *[other] Nehmen Sie kleine Buchstaben von a bis z, Ziffern und einzelne Bindestriche, so: „{ $better }“.
  }
act-taken-id = Die Adresse im Netz „{ $id }“ ist schon vergeben.
  .do = Wählen Sie eine andere.
act-needed = Manche Stellen kommen ohne diese Angabe nicht aus.
  .do = Wählen Sie dort zuerst etwas anderes.
act-referred = Andere Stellen verweisen darauf.
  .do = Nehmen Sie die Verweise mit heraus, oder lassen Sie es stehen.
act-no-dimension = Eine Maßnahme steht in mindestens einer Dimension.
  .do = Wählen Sie eine Dimension.
act-no-month = Die Ausgabe sagt noch nicht, welchen Stand sie hat.
  .do = Wählen Sie zuerst unter „Heft“ Jahr und Monat.
act-ends-early = Die Maßnahme beginnt erst nach { $year }.
  .do = Prüfen Sie die Angabe „Seit“.
act-ends = Die Maßnahme steht in der Ausgabe { $year } zum letzten Mal und fehlt ab der nächsten.
act-old-links = Wer die alte Adresse im Netz gespeichert hat, findet dort nichts mehr.
  .do = Ändern Sie die Adresse nur, wenn sie noch nicht veröffentlicht ist.
## Texte bearbeiten

editor-toolbar = Text gestalten
editor-bold = Fett
editor-italic = Kursiv
editor-list = Liste
editor-numbered = Nummerierte Liste
editor-heading = Zwischenüberschrift
editor-quote = Zitat
editor-link = Link
editor-language = Andere Sprache
editor-footnote = Fußnote
editor-figure = Abbildung
editor-undo = Rückgängig
editor-redo = Wiederholen
editor-key-bold = Strg+B
editor-key-italic = Strg+I
editor-key-list = Strg+Umschalt+L
editor-key-numbered = Strg+Umschalt+7
editor-key-link = Strg+K
editor-key-undo = Strg+Z
editor-key-redo = Strg+Y
editor-apply = Übernehmen
editor-cancel = Abbrechen
editor-remove = Entfernen
editor-link-address = Adresse
editor-link-address-hint = Eine Adresse im Netz, eine E-Mail-Adresse oder eine Telefonnummer, etwa www.herne.de oder 02323 16-0.
editor-link-is-mail = Wer darauf klickt, schreibt eine E-Mail.
editor-link-is-phone = Wer darauf klickt, ruft an.
editor-link-is-web = Wer darauf klickt, öffnet diese Seite im Netz.
editor-link-bad = Das ist keine vollständige Adresse. Am sichersten kopieren Sie sie oben aus dem Browser.
editor-link-place = Stelle in diesem Katalog
editor-link-place-hint = Tippen Sie einen Teil des Namens einer Maßnahme, einer Dimension oder einer Kontaktstelle.
editor-link-places = Gefundene Stellen
editor-link-no-place = Unter diesem Namen gibt es nichts.
editor-link-text = Text, der gelesen wird
editor-link-no-text = Ohne Text sieht den Link niemand.
editor-language-choose = Sprache der markierten Wörter
editor-language-other = Eine weitere Sprache
editor-language-code = Kürzel der Sprache
editor-language-code-hint = Zwei oder drei Buchstaben, etwa „la“ für Latein.
editor-language-bad = Das ist kein Kürzel einer Sprache.
editor-language-no-text = Markieren Sie zuerst die Wörter, die in einer anderen Sprache stehen.
editor-footnote-choose = Fußnote an dieser Stelle
editor-footnote-none = Dieses Kapitel hat noch keine Fußnote. Legen Sie sie zuerst im Feld „Fußnoten“ an.
editor-figure-edit = Abbildung bearbeiten
editor-unknown = Anderer Inhalt, der so bleibt, wie er ist
editor-quote-source = Quelle des Zitats
editor-pasted-pictures = Bilder wurden nicht mit eingefügt.
editor-pasted-tables = Eine Tabelle wurde als Text eingefügt.
editor-pasted-headings = Überschriften wurden als Absätze eingefügt.
editor-pasted-footnotes = Fußnoten stehen jetzt in Klammern im Text.
editor-pasted-nested = Unterpunkte stehen jetzt auf derselben Stufe wie die anderen Punkte.
editor-pasted-links = Links, die nicht ins Netz führen, wurden zu Text.
editor-pasted-comments = Kommentare wurden weggelassen.
editor-pasted-deleted = Was in der Überarbeitung gestrichen war, wurde weggelassen.

editor-note-widened = Kursiv oder fett kann nur ein ganzes Wort sein: „{ $text }“ ist jetzt ganz hervorgehoben.
editor-note-unmarked = „{ $text }“ lässt sich hier nicht so hervorheben. Der Text ist erhalten, die Hervorhebung nicht.
editor-note-unlinked = „{ $text }“ kann hier kein Link sein. Der Text ist erhalten.
editor-note-language = Bei „{ $text }“ lässt sich die Sprache hier nicht angeben. Der Text ist erhalten.
editor-note-footnote = Eine Fußnote („{ $text }“) ist hier nicht möglich.
act-last-dimension = Das ist die letzte Dimension.
  .do = Legen Sie zuerst eine andere an.
act-division-in-use = Zu diesem Dezernat gehören noch Ämter.
  .do = Verschieben Sie die Ämter zuerst in ein anderes Dezernat.
act-no-year = Das ist kein Jahr, bis zu dem ein Name gegolten haben kann.
  .do = Schreiben Sie vier Ziffern, etwa 2024.
act-last-part = Ohne diesen Teil bliebe nur der Umschlag.
  .do = Nehmen Sie zuerst einen anderen Teil auf.
act-one-sign = Neben dem Wort steht genau ein Zeichen.
  .do = Wählen Sie ein Zeichen, etwa einen Pfeil oder ein Häkchen.
act-listed = „{ $short }“ steht schon im Verzeichnis.
  .do = Ändern Sie den Eintrag dort.
act-footnote-name = So kann eine Fußnote nicht heißen.
  .do = Nehmen Sie Buchstaben, Ziffern und Bindestriche.
act-footnote-taken = Eine Fußnote „{ $name }“ gibt es in diesem Kapitel schon.
  .do = Wählen Sie einen anderen Namen.
act-no-such-month = Diesen Monat gibt es nicht.
  .do = Wählen Sie Jahr und Monat.
act-not-later = Die letzte Ausgabe hat den Stand { $month }; die neue muss später sein.
  .do = Wählen Sie einen späteren Monat.
act-not-copied = { $count ->
    [one] Ein Bild oder eine Schrift ließ sich nicht lesen und kommt
   *[other] { $count } Bilder oder Schriften ließen sich nicht lesen und kommen
  } nicht mit.
act-title-marks = In diesem Titel stehen Klammern, die etwas anderes bedeuten.
  .do = Schreiben Sie ihn ohne eckige und geschweifte Klammern.

## Das Jahr

ask-again = Das lässt sich so nicht lesen. Bitte noch einmal.
ask-unit = Amt (Name, kurzer Name oder ein Teil davon)
ask-dimension = Dimension (Name oder ein Teil davon)
new-usual-kind = Maßnahmen-Katalog
new-usual-division = Dezernat I
new-usual-dimension = Übergreifende Maßnahmen
new-catalogue = Angelegt: { $folder }. Am Schreibtisch öffnen: katalog serve { $folder }
new-edition = Neue Ausgabe in { $folder }: Stand { $as_of }{ $number ->
    [none] {""}
   *[other] , Auflage { $number }
  }, { $measures ->
    [one] 1 Maßnahme
   *[other] { $measures } Maßnahmen
  }. Die alte Ausgabe ist unverändert.
new-ended = { $count ->
    [one] Nicht mehr dabei ist, was mit der alten Ausgabe geendet hat: { $titles }
   *[other] Nicht mehr dabei sind { $count } Maßnahmen, die mit der alten Ausgabe geendet haben: { $titles }
  }
new-look = { $count ->
    [0] Durchzusehen ist nichts, was das Programm finden kann.
    [one] Durchzusehen ist 1 Stelle:
   *[other] Durchzusehen sind { $count } Stellen:
  }
new-measure = Angelegt: „{ $title }“ in { $file }. Was noch zu schreiben ist, steht dort.
new-revision = „{ $name }“ ist jetzt als korrigiert gekennzeichnet ({ $month }). Was sich geändert hat, zeigt `katalog diff` mit dem veröffentlichten Ordner.
status-title = { $name }, Stand { $as_of }{ $deadline ->
    [none] {""}
   *[other] , Antworten bis { $deadline }
  }: { $released } von { $measures } freigegeben
status-measures = Maßnahmen
status-open = offen
status-asked = angefragt
status-answered = beantwortet
status-released = freigegeben
status-since = seit
status-errors = Fehler
status-unit = Amt
status-stopping = { $count ->
    [0] Nichts hält die Ausgabe auf.
    [one] 1 Fehler hält die Ausgabe auf:
   *[other] { $count } Fehler halten die Ausgabe auf:
  }
compare-title = Was sich geändert hat: von { $before } zu { $after }
compare-from-to = Von { $before } zu { $after }.
compare-edition = „{ $name }“ (Stand { $as_of }{ $revision ->
    [none] {""}
   *[other] , korrigiert { $revision }
  })
compare-paper = Was sich geändert hat
compare-numbers = Zahlen
compare-numbers-summary = Eine Zeile für jede Dimension: wie viele Maßnahmen sie vorher hatte und jetzt hat, wie viele davon neu sind und wie viele nicht mehr dabei.
compare-number-dimension = Dimension
compare-unread = Nicht lesen lässt sich: { $files }. Was darin steht, schiene zu fehlen; darum wurde nichts verglichen.
  .do = Was zu tun ist, zeigt: katalog check { $catalogue }
compare-written = { $file }: { $count ->
    [0] keine Änderungen
    [one] 1 Änderung
   *[other] { $count } Änderungen
  }
compare-nothing = Es hat sich nichts geändert.
compare-measures = Maßnahmen
compare-chapters = Kapitel
compare-new = Neu: { $group }
compare-ended = Nicht mehr dabei: { $group }
compare-changed = Geändert: { $group }
compare-how-new = neu
compare-how-ended = nicht mehr dabei
compare-how-moved = verschoben
compare-how-renamed = umbenannt
compare-how-changed = geändert
compare-number-before = vorher
compare-number-after = jetzt
compare-number-new = neu
compare-number-ended = beendet
compare-number-all = alle Maßnahmen, jede einmal
compare-order = { $label }, Reihenfolge
compare-place = Platz { $number }
compare-id = Adresse im Netz bisher: { $before }
compare-gone-line = gestrichen
compare-new-line = neu
compare-yes = ja
compare-no = nein
extract = Auszug: { $title }
extract-empty = Von „{ $title }“ wird keine Maßnahme gedruckt; der Auszug wäre leer.
  .do = Wählen Sie etwas anderes.
usage-month = Hinter { $argument } steht kein Monat, sondern „{ $value }“.
  .do = Schreiben Sie Jahr und Monat so: 2025-08
usage-part = „{ $value }“ sagt nicht, woraus der Auszug bestehen soll.
  .do = Schreiben Sie dimension=NAME, division=NAME (ein Dezernat) oder unit=NAME (ein Amt).
usage-extract-web = Einen Auszug gibt es nur für die Website. Für die Druckerei wäre er ein eigenes Heft mit eigenem Umfang und Umschlag.
  .do = Lassen Sie --edition weg, oder lassen Sie --only weg.
proof = Korrekturabzug
proof-lead = { $name }, Stand { $as_of }
proof-task = Bitte lesen Sie die folgenden Seiten, kreuzen Sie zu jeder Maßnahme an, ob sie so erscheinen kann, tragen Sie Änderungen auf den Seiten ein, und unterschreiben Sie{ $deadline ->
    [none] .
   *[other] {" "}bis zum { $deadline }.
  }
proof-summary = Eine Zeile für jede Maßnahme: ihre Seite, ihr Titel und zwei Kästchen, eines für die Freigabe ohne Änderung, eines für die mit Änderungen.
proof-page = Seite
proof-measure = Maßnahme
proof-fine = so freigegeben
proof-changes = mit Änderungen
proof-tick = ankreuzen:
proof-findings = Was beim Prüfen auffiel
proof-nothing = In diesen Maßnahmen ist nichts aufgefallen.
proof-release = Freigabe
proof-date = Datum
proof-function = Funktion
proof-signature = Unterschrift
proof-pages = Die Seiten
proof-pages-note = Von hier an stehen die Seiten so, wie sie erscheinen. Die Seitenzahlen sind die des ganzen Hefts.
proof-also = steht auch auf Seite { $pages }
proof-written = { $file }: { $measures ->
    [one] 1 Maßnahme
   *[other] { $measures } Maßnahmen
  }, { $count ->
    [0] keine Befunde
    [one] 1 Befund
   *[other] { $count } Befunde
  }
proof-none = Es gibt keine Maßnahmen, die jemand lesen könnte.
not-beside = Eine neue Ausgabe liegt neben der alten, sonst findet sie sie nicht wieder; „{ $path }“ liegt woanders. Es wurde nichts geschrieben.
  .do = Nennen Sie den Ordner so: { $better }
no-folder-name = So kann kein Ordner heißen: „{ $path }“
  .do = Nehmen Sie Buchstaben, Ziffern und Bindestriche, etwa vielfalt-2025.
usage-missing-answers = Es fehlen Angaben: { $arguments }
  .do = Schreiben Sie sie hinter den Befehl, oder starten Sie ihn in einem Fenster, in dem er fragen kann.
act-not-known = { $kind ->
    [unit] Ein Amt „{ $typed }“ gibt es nicht.
    [division] Ein Dezernat „{ $typed }“ gibt es nicht.
    [topic] Ein Thema „{ $typed }“ gibt es nicht.
   *[dimension] Eine Dimension „{ $typed }“ gibt es nicht.
  }{ $nearest ->
    [none] {""}
   *[other] {" "}Meinten Sie „{ $nearest }“?
  }
  .do = { $all ->
    [none] Nennen Sie den Namen oder einen Teil davon.
   *[other] Es gibt: { $all }
  }
act-ambiguous = „{ $typed }“ kann mehreres heißen: { $titles }
  .do = Nennen Sie mehr vom Namen.
act-corrected-early = Eine Korrektur kann nicht vor der Ausgabe liegen; deren Stand ist { $month }.
  .do = Nennen Sie einen späteren Monat.

## Formulare für die Ämter

form-file = massnahmen
form-title = Ihre Maßnahmen für „{ $edition }“
form-letter = An: { $unit }
    { $office ->
        [none] { "" }
       *[other] Von: { $office }
    }
    Guten Tag,
    wir bereiten „{ $edition }“ vor. Darin { $count ->
        [one] steht eine Maßnahme
       *[other] stehen { $count } Maßnahmen
    } Ihres Amtes. Bitte sehen Sie auf den folgenden Seiten jede Angabe durch, ändern Sie, was nicht mehr stimmt, und geben Sie die Texte frei.
    { $deadline ->
        [none] Bitte schicken Sie diese Datei ausgefüllt an uns zurück.
       *[other] Bitte schicken Sie diese Datei bis zum { $deadline } ausgefüllt an uns zurück.
    } Vielen Dank für Ihre Mühe!
form-day = { $day }. { $month } { $year }
form-deadline = Bitte schicken Sie diese Datei bis zum { $deadline } ausgefüllt an uns zurück.
form-how = So füllen Sie es aus
form-how-to = Schreiben Sie in die rechte Spalte, wie Sie es gewohnt sind, gern mit „Änderungen nachverfolgen“. Was Sie nicht anrühren, bleibt, wie es ist.
    Kästchen: Ersetzen Sie ☐ durch ein x, um anzukreuzen, und nehmen Sie ☒ weg, wenn es nicht mehr gilt.
    Neue Maßnahmen tragen Sie in die leeren Tabellen am Ende ein. Stimmt etwas nicht, sagen Kommentare am Rand, was uns aufgefallen ist.
    Lassen Sie die Überschriften und die linke Spalte bitte stehen: An ihnen erkennen wir, wohin Ihre Antwort gehört.
form-head-field = Angabe
form-head-text = Text
form-table = Angaben zu: { $title }
form-new = Neue Maßnahme { $number }
form-yes = ja
form-no = nein
form-help-title = Der volle Titel, so wie er gedruckt werden soll.
form-help-units = Ein Amt je Zeile. Das erste bestimmt den Platz im Heft.
form-help-description = Was getan wird, gern in mehreren Absätzen oder als Liste.
form-help-goals-and-target-groups = Was die Maßnahme erreichen soll und für wen sie ist.
form-help-goals = Was die Maßnahme erreichen soll.
form-help-target-groups = Für wen sie ist.
form-help-period = „Anfang: 2024“, „Ende: 2026“ oder „Fortlaufend: ja“, jedes in einer Zeile.
form-help-links = Je Zeile ein Text mit seiner Adresse: Antrag auf Teilzeit: https://…
form-row-state = Was wird aus der Maßnahme?
    .do = Kreuzen Sie eines an. Endet sie, schreiben Sie das Jahr dahinter.
form-state-same = unverändert
form-state-changed = geändert
form-state-ends = entfällt ab:
form-row-function = Freigegeben durch
    .do = Funktion, kein Name: „Fachbereichsleitung“.
form-row-date = Freigegeben am
    .do = Tag der Freigabe.
form-row-remark = Anmerkung an das Büro
    .do = Was wir wissen sollten. Wird nicht gedruckt.
form-note = Aus dem Formular:
form-written = { $count ->
        [one] 1 Formular liegt
       *[other] { $count } Formulare liegen
    } in „{ $folder }“.
form-line = { $file }: { $count ->
        [one] 1 Maßnahme
       *[other] { $count } Maßnahmen
    }
form-there = Dort liegen schon Formulare: { $files }.
    .do = Vielleicht sind sie schon ausgefüllt. Nennen Sie mit „-o“ einen anderen Ordner, oder überschreiben Sie sie mit „--replace“.
form-nobody = Es gibt kein Amt, das Maßnahmen hat und so heißt.
    .do = Diese Ämter haben Maßnahmen: { $units }.
form-no-unit = In diesem Katalog hat kein Amt eine Maßnahme, für die ein Formular gebraucht würde.
    .do = Legen Sie zuerst Maßnahmen an.

## Ihre Antworten

answer-title = Antworten der Ämter
answer-summary = Maßnahmen: { $changed } geändert, { $unchanged } unverändert, { $new } neu, { $ended } mit Ende, { $missing } ohne Antwort. Zu entscheiden: { $open ->
        [one] 1 Angabe
       *[other] { $open } Angaben
    }. Ohne Zuordnung: { $left ->
        [one] 1 Text
       *[other] { $left } Texte
    }.
answer-missing = Verschickt, aber nicht in der Antwort
answer-unchanged = Unverändert
answer-changed = Geändert
answer-ended = Enden
answer-new = Neu
answer-left = Ohne Zuordnung
answer-left-what = Diese Texte stehen in den Antworten, aber in keinem Feld. Übernommen ist davon nichts.
answer-from = Aus: { $files }
answer-released = { $function ->
        [none] Freigegeben am { $date }.
       *[other] { $date ->
            [none] Freigegeben durch: { $function }.
           *[other] Freigegeben durch: { $function }, { $date }.
        }
    }
answer-note = Dazu geschrieben (steht als Notiz bei der Maßnahme):
answer-gone = Diese Zeilen fehlen in der Antwort; die Angaben bleiben, wie sie sind: { $fields }.
answer-crossed = Nicht übernommen: Auch Sie haben diese Angabe geändert, seit das Formular verschickt wurde.
answer-contradicted = Nicht übernommen: Zwei Antworten sagen hier Verschiedenes.
answer-empty = Nicht übernommen: Ohne diese Angabe kann die Maßnahme nicht gedruckt werden.
answer-locked = Nicht übernommen: Dieser Text enthält Teile, die Word nicht kennt. Ändern Sie ihn von Hand.
answer-homeless = Nicht angelegt: Es ist nicht zu erkennen, zu welchem Amt diese Maßnahme gehört.
    .do = Tragen Sie in der Antwort unter „Ämter“ eines ein, oder legen Sie die Maßnahme selbst an.
answer-done = { $count ->
        [0] Am Katalog ist nichts geändert.
        [one] Geändert ist 1 Datei des Katalogs.
       *[other] Geändert sind { $count } Dateien des Katalogs.
    }
answer-would = { $count ->
        [0] Am Katalog würde nichts geändert.
        [one] Geändert würde 1 Datei des Katalogs. Geschrieben ist nichts.
       *[other] Geändert würden { $count } Dateien des Katalogs. Geschrieben ist nichts.
    }
answer-refused = Die Antworten lassen sich nicht übernehmen: { $why }
    .do = { $todo }

word-unreadable = { $kind ->
        [old] „{ $file }“ ist ein Dokument aus einem alten Word (.doc).
        [encrypted] „{ $file }“ ist mit einem Kennwort geschützt.
        [odt] „{ $file }“ ist ein Dokument von LibreOffice (.odt).
        [pdf] „{ $file }“ ist ein PDF.
        [pages] „{ $file }“ ist ein Dokument von Pages.
        [rtf] „{ $file }“ ist ein Dokument im Format RTF.
        [html] „{ $file }“ ist eine Seite aus dem Netz oder eine E-Mail.
        [office] „{ $file }“ ist kein Dokument von Word, sondern eine andere Datei von Office.
        [broken] „{ $file }“ ist beschädigt und lässt sich nicht lesen.
        [large] „{ $file }“ ist größer, als ein Dokument sein kann.
       *[other] „{ $file }“ ist kein Dokument von Word.
    }
    .do = { $kind ->
        [encrypted] Öffnen Sie es in Word, nehmen Sie das Kennwort weg („Datei“, „Informationen“, „Dokument schützen“) und speichern Sie es neu.
        [broken] Lassen Sie es sich noch einmal schicken, oder öffnen Sie es in Word und speichern Sie es unter einem neuen Namen.
        [large] Nehmen Sie Bilder und alles andere heraus, was nicht zum Formular gehört.
        [office] Bitten Sie um die Antwort als Word-Dokument.
        [pdf] Aus einem PDF lassen sich Antworten nicht sicher lesen. Bitten Sie um das Word-Dokument.
       *[other] Öffnen Sie es in Word oder LibreOffice und speichern Sie es als „Word-Dokument (.docx)“.
    }
## Ein alter Katalog wird übernommen

one-old-catalogue = Mit --new wird ein einziger alter Katalog übernommen.
  .do = Nennen Sie eine Datei. Antworten der Ämter nimmt katalog import mit --into.
cannot-read-labels = Die Datei mit Beschriftungen „{ $path }“ lässt sich nicht lesen: { $message }
  .do = Prüfen Sie den Namen hinter --labels.
cannot-take-over = { $kind ->
    [encrypted] „{ $path }“ ist mit einem Kennwort geschützt.
    [broken] „{ $path }“ ist beschädigt und lässt sich nicht öffnen.
    [large] „{ $path }“ ist größer, als ein Katalog sein kann.
    [pdf] „{ $path }“ ist eine PDF-Datei. Aus ihr lässt sich nicht sicher lesen, was zusammengehört.
   *[other] „{ $path }“ ist kein Dokument, das sich übernehmen lässt.
  }
  .do = { $kind ->
    [encrypted] Öffnen Sie die Datei in Word, nehmen Sie unter „Datei“ – „Informationen“ das Kennwort heraus, und speichern Sie sie neu.
    [broken] Öffnen Sie die Datei in Word, und speichern Sie sie unter einem neuen Namen als .docx.
    [large] Nehmen Sie Bilder heraus, oder speichern Sie den Text als .txt.
    [pdf] Nehmen Sie die Word-Datei, aus der sie entstanden ist. Gibt es keine mehr, kopieren Sie den ganzen Text in den Editor, und speichern Sie ihn als .txt.
   *[other] Öffnen Sie die Datei in Word oder LibreOffice, und speichern Sie sie als „Word-Dokument (.docx)“.
  }
takeover-file = BERICHT.md
takeover-title = Übernahme von { $path }
takeover-summary = Übernommen ist: Maßnahmen { $measures }, Abschnitte { $sections }, Ämter { $units }, Kapitel { $chapters }, Anlaufstellen { $contacts }.
takeover-written = Der Katalog liegt in { $folder }.
takeover-next = Alles steht mit seinem Platz in der Vorlage in { $path }. Das Heft als Entwurf macht katalog build --draft { $folder }
takeover-more = … und { $count } weitere.
takeover-labels-faulty = Es wurde nichts übernommen. Berichtigen Sie die Datei mit den Beschriftungen, und wiederholen Sie den Befehl.
takeover-lines = { $count ->
    [one] Zeile { $numbers }
   *[other] Zeilen { $numbers }
  }
takeover-paragraphs = { $count ->
    [one] Absatz { $numbers }
   *[other] Absätze { $numbers }
  }
takeover-part-missing = Das fehlt
  .do = Die Vorlage sagt es nicht, und das fertige Heft braucht es. Bitte ergänzen Sie es im Katalog.
takeover-part-uncertain = Bitte ansehen
  .do = Hier hat das Programm so entschieden, dass nichts verloren geht. Bitte prüfen Sie, ob es stimmt.
takeover-part-left = Nicht übernommen
  .do = Dafür hat der Katalog keinen Platz. Hier steht es Wort für Wort.
takeover-part-taken = Gut zu wissen
  .do = Das ist übernommen und steht in der Vorlage verschieden geschrieben.
takeover-part-undone = Was zum Papier gehörte
  .do = Das hat das Programm entfernt; Seitenzahlen, Verzeichnis und Beschriftungen druckt es selbst.
takeover-undone-page-number = Seitenzahlen: { $count }
takeover-undone-running-line = Kopf- und Fußzeilen: { $count }
takeover-undone-line-end = Zeilenenden mitten im Absatz: { $count }
takeover-undone-split-word = Getrennte Wörter: { $count }
takeover-undone-contents = Zeilen des Inhaltsverzeichnisses: { $count }
takeover-undone-table-head = Köpfe von Tabellen und Beschriftungen: { $count }
takeover-undone-invisible = Stellen mit unsichtbaren Zeichen: { $count }
takeover-no-title = Eine Maßnahme hat keinen Titel.
takeover-no-direction = Ob „{ $title }“ sich nach innen oder nach außen richtet, steht nirgends.
takeover-no-unit = Zu „{ $title }“ ist kein Amt genannt.
takeover-no-field = { $field ->
    [description] „{ $title }“ hat keine Beschreibung.
    [goals] „{ $title }“ nennt weder Ziele noch Zielgruppen.
   *[other] „{ $title }“ sagt nicht, wer verantwortlich ist.
  }
takeover-row-without-page = „{ $title }“ steht in der Übersicht „{ $section }“ und hat keine Seite. Angelegt ist eine Maßnahme, der die Texte fehlen.
takeover-page-without-row = „{ $title }“ hat eine Seite und fehlt in der Übersicht „{ $section }“.
takeover-titles-differ = Die Übersicht nennt „{ $title }“ anders: „{ $other }“ ist der kurze Titel geworden.
takeover-titles-unlike = „{ $other }“ in der Übersicht und die Seite „{ $title }“ gehören wohl zusammen.
takeover-new-in-row-only = „{ $title }“ ist in der Übersicht neu und auf der Seite nicht. Die Maßnahme gilt als neu.
takeover-new-on-page-only = „{ $title }“ ist auf der Seite neu und in der Übersicht nicht. Die Maßnahme gilt als neu.
takeover-stray-new = In der Übersicht „{ $section }“ steht ein „neu“ ohne Zeile.
takeover-directions-differ = Übersicht und Seite sagen Verschiedenes darüber, wohin sich „{ $title }“ richtet. Es gilt beides.
takeover-in-two-sections = „{ $title }“ und „{ $other }“ haben denselben Text. Das ist nun eine Maßnahme in zwei Abschnitten.
takeover-same-title = „{ $title }“ gibt es zweimal mit verschiedenem Text. Beide sind übernommen.
takeover-unit-spelled = „{ $unit }“ heißt auch „{ $other }“. Das ist nun ein Amt mit dem ersten Namen.
takeover-unit-in-text = Unter „verantwortlich“ heißt „{ $unit }“ auch „{ $other }“. Die Texte sind unverändert; katalog fix kann sie angleichen.
takeover-unit-guessed = Zu „{ $title }“ ist kein Amt genannt. Es gilt, was unter „verantwortlich“ steht: „{ $unit }“.
takeover-two-divisions = „{ $unit }“ steht unter „{ $division }“ und unter „{ $other }“. Es gilt das erste.
takeover-no-division = Zu „{ $unit }“ ist kein Dezernat genannt. Das Amt steht nun unter „Stadtverwaltung“.
takeover-no-divisions = Die Vorlage nennt keine Dezernate. Alle Ämter stehen unter „Stadtverwaltung“.
takeover-no-sections = Für diese Maßnahmen nennt die Vorlage keinen Abschnitt. Sie stehen in einem, der „Maßnahmen“ heißt.
takeover-listed-not-there = „{ $title }“ steht im Inhaltsverzeichnis und sonst nirgends.
takeover-lost-link = Bei „{ $text }“ stand ein Link, dessen Adresse verloren ist. Der Text ist übernommen.
takeover-footnote-twice = Die Fußnote { $number } gibt es im selben Kapitel zweimal. Die zweite steht als Absatz im Text.
takeover-footnote-unused = Auf die Fußnote { $number } verweist kein Text. Sie steht als Absatz am Ende des Kapitels.
takeover-footnote-left = Maßnahmen haben keine Fußnoten:
takeover-person = Bei „{ $title }“ steht der Name „{ $person }“. Gedruckt wird er nur mit Einverständnis; besser ist eine Funktion.
takeover-contact-without-text = Zur Anlaufstelle „{ $title }“ steht nicht da, was sie tut.
takeover-place-spelled = „{ $street }“ heißt auch „{ $other }“. Das ist nun eine Adresse.
takeover-number-in-foreword = Die Auflage { $number } steht nur im Vorwort.
takeover-no-number = Die wievielte Auflage es ist, steht nirgends. Ohne Zahl druckt das Impressum keine.
takeover-only-year = Nur ein Jahr ist genannt, kein Monat. Als Stand gilt { $month }.
takeover-no-month = Der Stand (Monat und Jahr) steht nirgends.
takeover-city-guessed = Die Stadt ist aus der Adresse im Impressum genommen: „{ $city }“.
takeover-no-city = Die Stadt steht weder auf dem Umschlag noch im Impressum.
takeover-publisher-guessed = Wer den Katalog herausgibt, steht nirgends. Eingetragen ist „{ $unit }“.
takeover-no-publisher = Wer den Katalog herausgibt, steht nirgends.
takeover-no-book-title = Einen Titel hat die Vorlage nicht.
takeover-name-made = Der volle Name „{ $name }“ ist aus Titel, Stadt und Jahr gemacht. Er wird zum Namen der Datei.
takeover-colours = Die Farben der Abschnitte hat das Programm gewählt.
takeover-picture-missing = Zu „{ $text }“ gehörte wohl ein Bild. Legen Sie es in den Ordner des Katalogs, und nennen Sie es im Kapitel.
takeover-left = Ohne Platz:
takeover-overview-left = Die Übersicht „{ $title }“ ist beim Kopieren zerfallen. Wohin sich die Maßnahmen richten, muss aus dem Heft ergänzt werden. Es stand da:
takeover-heading-left = Eine Überschrift, unter der nichts steht:
takeover-register-left = Das Register macht das Programm selbst. In der Vorlage stand:
takeover-comment-left = Ein Kommentar am Rand:
takeover-picture-left = Ein Bild, eine Zeichnung oder eine Formel. Legen Sie das Bild in den Ordner des Katalogs, und nennen Sie es in seinem Kapitel.

# Das Paket für Website und Datenportal.
package-written = Paket für die Website: { $folder } mit { $count } Dateien{ $portal ->
    [yes] , auch für das Datenportal
   *[no] , ohne die Beschreibung für das Datenportal
  }. Was wofür ist, steht darin in README.md.
package-cover-alt = Titelseite: { $name }. { $city }, Stand { $month }.{ $picture ->
    [none] {""}
   *[other] {" "}Darauf: { $picture }
  }
package-number = { $number }. Auflage
package-data-title = Maßnahmen
package-accessible = Barrierefrei nach PDF/UA-1 und PDF/A-2a: ausgezeichnet und in der Reihenfolge des Textes vorzulesen, mit Lesezeichen, Alternativtexten und Tabellenköpfen. Alles, was Bilder zeigen, steht auch als Text darin.
package-download-about = Herausgegeben von: { $publisher }. { $number ->
    [none] {""}
   *[other] { $number }. Auflage,{" "}
  }Stand { $month }{ $revision ->
    [none] {""}
   *[other] , korrigiert { $revision }
  }. Sprache: { $language ->
    [en] Englisch
   *[de] Deutsch
  }.
package-download-link = { $name } (PDF, { $pages } { $pages ->
    [1] Seite
   *[other] Seiten
  }, { $size }, barrierefrei nach PDF/UA-1)
package-download-table = Die Maßnahmen als Tabelle (CSV)
package-download-data = Die Maßnahmen als Daten für Programme (JSON)
package-distribution-pdf = Der ganze Katalog als barrierefreies PDF (PDF/UA-1, PDF/A-2a).
package-distribution-json = Die Maßnahmen als Daten für Programme, mit JSON-Schema.
package-distribution-csv = Die Maßnahmen als Tabelle, mit Beschreibung der Spalten (CSV on the Web).
package-indicator = { $name }{ $baseline ->
    [none] {""}
   *[other] ; Ausgangswert { $baseline }
  }{ $target ->
    [none] {""}
   *[other] ; Ziel { $target }
  }{ $actual ->
    [none] {""}
   *[other] ; erreicht { $actual }
  }{ $unit ->
    [none] {""}
   *[other] {" "}({ $unit })
  }
package-statement-heading = ## { $name } (PDF)
package-statement-standard = Der Katalog (Stand { $month }, Seitenzahl { $pages }) ist ein barrierefreies PDF nach PDF/UA-1 (ISO 14289-1) und PDF/A-2a. Überschriften, Listen, Tabellen und Verweise sind ausgezeichnet, Abbildungen haben Alternativtexte, Lesezeichen führen zu jedem Abschnitt. Die fertige Datei ist gegen alle Anforderungen beider Normen geprüft, die ein Programm prüfen kann.
package-statement-limit = Eine Einschränkung ist uns bekannt: Auf kleinen Bildschirmen passt sich der Text nur in Programmen der Breite an, die das für PDF-Dateien anbieten.
package-statement-easy = Der Katalog enthält einen Text in Leichter Sprache.
package-statement-no-easy = Einen Text in Leichter Sprache enthält der Katalog noch nicht.
package-statement-data = Alle Maßnahmen gibt es auch als Tabelle (CSV) und als Daten (JSON).
package-statement-feedback = Stoßen Sie in der Datei auf eine Barriere, oder brauchen Sie den Inhalt in einer anderen Form? Wenden Sie sich an: { $contact }{ $email ->
    [none] .
   *[other] {" "}([{ $email }](mailto:{ $email })).
  }
package-statement-arbitration = Hilft Ihnen unsere Antwort nicht weiter, können Sie sich an die Schlichtungs- oder Ombudsstelle wenden, die in der Erklärung zur Barrierefreiheit dieser Website genannt ist.
package-readme-about = Dieses Paket gehört zur Ausgabe „{ $name }“, Stand { $month }. Herausgegeben von: { $publisher }. Es enthält den Katalog als PDF, was die Website dazu braucht, und die Maßnahmen als offene Daten.
package-readme-files = Die Dateien
package-readme-file = Datei
package-readme-what = Wofür
package-readme-pdf = der ganze Katalog, barrierefrei (PDF/UA-1, PDF/A-2a)
package-readme-cover = die Titelseite als Bild, auch mit 640 und 960 Punkten Breite und als WebP; der Alternativtext steht in `download.html`
package-readme-download = Überschrift, Bild und Verweise zum Einsetzen in eine Seite der Website
package-readme-search = dasselbe für Suchmaschinen (schema.org), zum Einsetzen in dieselbe Seite
package-readme-statement = Absatz für die Erklärung zur Barrierefreiheit; dasselbe in `barrierefreiheit.html`
package-readme-links = für jede Maßnahme die Adresse ihrer Stelle im PDF, für eigene Seiten der Website
package-readme-data = die Maßnahmen für Programme (JSON)
package-readme-schema = was diese Datei enthält (JSON-Schema)
package-readme-table = die Maßnahmen als Tabelle (CSV)
package-readme-columns = was ihre Spalten enthalten (CSV on the Web)
package-readme-portal = Beschreibung für Datenportale (DCAT-AP.de 3.0); dasselbe in `dcat.ttl`
package-readme-sums = Prüfsummen aller Dateien: `sha256sum -c SHA256SUMS`
package-readme-fields = Die Felder
package-readme-reading = In der Tabelle trennen Kommas die Spalten (RFC 4180), die Zeichen sind UTF-8, und am Anfang steht eine Bytereihenfolge-Marke, damit Excel Umlaute richtig liest. Öffnen Sie die Tabelle in Excel über „Daten“, „Aus Text/CSV“; LibreOffice fragt beim Öffnen nach dem Trennzeichen. Mehrere Werte in einem Feld trennt ein senkrechter Strich; steht ein solcher Strich in einem Wert, ist daraus „¦“ geworden.
package-readme-key = Schlüssel (JSON)
package-readme-column = Spalte (CSV)
package-readme-meaning = Bedeutung
package-readme-rights = Lizenz und Fragen
package-readme-licence = { $licence ->
    [none] Eine Lizenz ist nicht angegeben.
    [cc-by] Lizenz: Creative Commons Namensnennung 4.0 International (<https://creativecommons.org/licenses/by/4.0/deed.de>).
    [dl-zero-de] Lizenz: Datenlizenz Deutschland Zero 2.0 (<https://www.govdata.de/dl-de/zero-2-0>).
   *[other] Lizenz: Datenlizenz Deutschland Namensnennung 2.0 (<https://www.govdata.de/dl-de/by-2-0>).
  }{ $attribution ->
    [none] {""}
   *[other] {" "}Zu nennen ist: { $attribution }.
  }
package-readme-questions = Fragen beantwortet: { $contact }{ $email ->
    [none] .
   *[other] {" "}(<{ $email }>).
  }
package-column-id = Kennung
package-about-id = Der Name der Maßnahme in Programmen. Er bleibt über die Jahre gleich.
package-column-title = Titel
package-about-title = Der volle Titel.
package-column-short-title = Kurzer Titel
package-about-short-title = Der Titel in Übersichten; leer, wenn es keinen kürzeren gibt.
package-column-dimensions = Dimensionen
package-about-dimensions = Die Dimensionen von Vielfalt, zu denen die Maßnahme gehört.
package-column-division = Dezernat
package-about-division = Das Dezernat des ersten Amtes.
package-column-units = Ämter
package-about-units = Die Ämter, die die Maßnahme durchführen.
package-column-inward = Nach innen
package-about-inward = Ob sich die Maßnahme an die Verwaltung richtet (true oder false).
package-column-outward = Nach außen
package-about-outward = Ob sich die Maßnahme an die Stadtgesellschaft richtet (true oder false).
package-column-new = Neu
package-about-new = Ob die Maßnahme in dieser Ausgabe zum ersten Mal steht (true oder false).
package-column-since = Seit
package-about-since = Das Jahr der Ausgabe, in der die Maßnahme zum ersten Mal stand.
package-column-description = Beschreibung
package-about-description = Was getan wird. Absätze trennt eine leere Zeile, Listen beginnen mit einem Strich oder einer Zahl.
package-column-goals-and-target-groups = Ziele und Zielgruppen
package-about-goals-and-target-groups = Freier Text über beides.
package-column-goals = Ziele
package-about-goals = Was die Maßnahme erreichen soll.
package-column-target-groups = Zielgruppen
package-about-target-groups = Für wen sie ist.
package-column-responsible = Verantwortlich
package-about-responsible = Die zuständige Stelle und Funktion.
package-column-status = Stand der Umsetzung
package-about-status = Ein Wort dafür, wie weit die Maßnahme ist.
package-column-from = Beginn
package-about-from = Wann die Maßnahme beginnt, wie es gedruckt ist.
package-column-to = Ende
package-about-to = Wann die Maßnahme endet, wie es gedruckt ist.
package-column-continuous = Fortlaufend
package-about-continuous = Ob kein Ende vorgesehen ist (true oder false).
package-column-indicators = Kennzahlen
package-about-indicators = Woran der Erfolg gemessen wird: Ausgangswert, Ziel und Erreichtes.
package-column-more = Weitere Angaben
package-about-more = Felder mit eigener Überschrift, etwa Finanzierung; in der Tabelle steht die Überschrift vor einem Doppelpunkt.
package-column-contacts = Anlaufstellen
package-about-contacts = Die Stellen, an die man sich wenden kann. Wie man sie erreicht, steht im Katalog.
package-column-see-also = Siehe auch
package-about-see-also = Die Kennungen verwandter Maßnahmen.
package-column-links = Im Netz
package-about-links = Weiterführende Adressen; in der Tabelle stehen sie in spitzen Klammern hinter ihrem Text.
package-column-keywords = Schlagwörter
package-about-keywords = Weitere Wörter, unter denen die Maßnahme im Register steht.
package-column-page = Seite
package-about-page = Die Seite im PDF, auf der die Maßnahme beginnt.
package-column-address = Adresse
package-about-address = Führt zu der Maßnahme im PDF.
package-about-data-schema = Die Beschreibung dieser Datei.
package-about-data-name = Der volle Name der Ausgabe.
package-about-data-city = Die Stadt.
package-about-data-publisher = Das herausgebende Amt.
package-about-data-number = Die Nummer der Auflage.
package-about-data-as-of = Jahr und Monat, deren Stand die Ausgabe zeigt.
package-about-data-revision = Jahr und Monat einer Korrektur nach der Veröffentlichung.
package-about-data-language = Die Sprache der Texte (BCP 47).
package-about-data-publication = Die Adresse des PDF.
package-about-data-licence = Die Adresse der Lizenz.
package-about-data-attribution = Wen nennen muss, wer die Daten verwendet.
package-about-data-dimensions = Die Dimensionen in der Reihenfolge des Katalogs.
package-about-data-measures = Die Maßnahmen in der Reihenfolge des Katalogs, jede einmal.
package-about-dimension-id = Die Kennung der Dimension.
package-about-dimension-title = Der Titel der Dimension.
package-about-indicator-name = Was gezählt wird.
package-about-indicator-baseline = Der Wert am Anfang.
package-about-indicator-target = Der Wert, der erreicht werden soll.
package-about-indicator-actual = Der Wert, der erreicht ist.
package-about-indicator-unit = Die Einheit der Werte.
package-about-more-label = Die Überschrift des Feldes.
package-about-more-text = Was darunter steht.
package-about-link-text = Wohin die Adresse führt.
package-about-link-target = Die Adresse.
package-column-dimension = Dimension
reminder-subject = { $edition }: { $count ->
    [one] Ihre Antwort zu einer Maßnahme fehlt noch
   *[other] Ihre Antworten zu { $count } Maßnahmen fehlen noch
  }
reminder-before = Guten Tag,

  { $since ->
    [none] wir haben Sie gebeten
   *[other] am { $since } haben wir Sie gebeten
  }, Ihre Maßnahmen für „{ $edition }“ durchzusehen. { $count ->
    [one] Zu einer Maßnahme
   *[other] Zu { $count } Maßnahmen
  } ({ $unit }) fehlt uns noch Ihre Antwort:
reminder-behind = { $due ->
    [none] Bitte schicken Sie uns das ausgefüllte Formular zurück.
    [past] Um Ihre Antwort hatten wir bis zum { $deadline } gebeten. Bitte schicken Sie uns das ausgefüllte Formular in den nächsten Tagen zurück.
   *[other] Bitte schicken Sie uns das ausgefüllte Formular bis zum { $deadline } zurück.
  } Ist alles richtig, wie es dort steht, genügt ein kurzer Satz. Haben Sie inzwischen geantwortet, ist diese Nachricht erledigt.

  Vielen Dank
