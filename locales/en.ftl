# What katalog says about a catalogue. A sentence says what is wrong; `.do` says
# what to do about it. The German version is in de.ftl.

severity-error = Error
severity-warning = Warning
severity-hint = Hint

## Findings

K001 = { $reason ->
    [missing] The file “{ $file }” is missing.
    [unexpected] “{ $file }” does not belong to a catalogue.
    [ending] “{ $file }” is not read, for its name does not end in “.json”.
    [outside] “{ $file }” is a link that leads out of the catalogue’s folder.
    [folder] “{ $file }” is a folder and not a file.
    [no-folder] “{ $file }” is a file and not a folder.
    [special] “{ $file }” is not an ordinary file.
   *[other] “{ $file }” cannot be read: { $message }
  }
  .do = { $reason ->
    [missing] Create the file; the sample catalogue shows what goes in it.
    [unexpected] The files expected here are edition.json, organisation.json, places.json, contacts.json and abbreviations.json. Move the file or correct its name.
    [ending] Rename the file “{ $wanted }”. The Explorer of Windows shows the end of a name only if “File name extensions” is switched on under “View”.
    [outside] Put the file or folder itself in this place.
    [folder] Rename the folder, or move it.
    [no-folder] Rename the file, and create a folder of this name.
    [special] Delete it, and create an ordinary file of this name.
   *[other] Check whether the file is open, damaged or locked.
  }
  .form = { $reason ->
    [missing] Still missing: { $file }.
    [unexpected] In the catalogue’s folder lies a file that does not belong to it.
    [ending] In the catalogue’s folder lies a file that is not read, since its name ends otherwise than those of the others.
    [outside] In the catalogue’s folder lies a link that leads out of it.
    [folder] In the catalogue’s folder lies a folder where a file is expected.
    [no-folder] In the catalogue’s folder lies a file where a folder is expected.
    [special] In the catalogue’s folder lies something that is no ordinary file.
   *[other] A file in the catalogue’s folder cannot be read.
  }
  .form-do = { $reason ->
    [missing] Fill in this form.
    [ending] Click “Open folder”, and let its name end like those of the files beside it.
   *[other] Click “Open folder”. Enter what belongs to the catalogue in a form, and move everything else to another place.
  }

K002 = The file is not saved as UTF-8, as this place is the first to show.{ $guess ->
    [windows] {" "}It seems to be saved in Windows-1252 (“ANSI”).
    [utf-16] {" "}It seems to be saved in UTF-16 (“Unicode”).
   *[none] {""}
  }
  .do = In your editor, save it with “Save as” and the encoding UTF-8.
  .form = The letters of this file are stored otherwise than the program reads them.
  .form-do = Click “Show as text”, look at the letters with accents, and save.

K003 = { $kind ->
    [escape] What follows this \ is not known to JSON.
    [surrogate] Half a character follows \u.
    [control] This text contains a character that JSON does not allow there.
    [curly-quote] JSON does not know this quotation mark.
    [inner-quote] The text ends here already, but something follows.
    [comment] Here stands a comment.
    [empty] The file is empty.
    [comma] A comma is missing here.
    [extra-comma] This comma is one too many.
    [bracket] Another bracket is closed here than was opened last.
    [colon] A colon is missing here.
    [end] The file ends here before everything is closed.
    [behind] The file ends here already, but something follows.
    [key] This name is not in quotation marks.
    [bare-text] This text is not in quotation marks.
    [document] The file is a document of Word or a similar program; only its name ends in .json.
    [pdf] The file is a PDF; only its name ends in .json.
    [packed] The file is a packed folder; only its name ends in .json.
   *[other] From here on, the file cannot be read as JSON (“{ $message }”).
  }
  .do = { $kind ->
    [escape] Double it: \\ instead of \, so \\_ for an underscore.
    [surrogate] Write the character itself.
    [control] It is a line break, a tab or a control character. Write \n for a new line, else a space; or is the closing quotation mark " missing?
    [curly-quote] Names and texts stand in straight quotation marks: " instead of “ and ”.
    [inner-quote] The quotation mark before it ends the text. Inside a text, write curly ones; otherwise a comma is missing.
    [comment] JSON has none. Delete it, or put it in “internal_note”.
    [empty] Delete it, or write what is missing into it.
    [comma] Put a comma behind this entry, to part it from the next one.
    [extra-comma] Delete it: none stands behind the last entry, one between two.
    [bracket] A list ends with ], an entry of names and values with {"}"}. Change the bracket, or add the missing one before it.
    [colon] Put a colon between the name and its value: "title": "Advice".
    [end] Close what is open: a text with ", a list with ], the file with {"}"}.
    [behind] Delete what stands behind the last bracket; or was a bracket before it closed too early?
    [key] Put it in straight quotation marks: "title": "Advice".
    [bare-text] Put it in straight quotation marks; only numbers, true, false and null stand without.
    [document] To rename it is not enough. Copy the texts into a JSON file field by field; the handbook shows in section 5 what it looks like.
    [pdf] To rename it is not enough. Copy the texts into a JSON file field by field, and put the PDF elsewhere.
    [packed] Unpack it, and put the files in it here one by one.
   *[other] Check this place and the line before it: is a comma, a quotation mark or a bracket missing, or is there one too many?
  }
  .form = { $kind ->
    [empty] This file is empty and cannot be shown as a form.
    [document] This file cannot be shown as a form: it is a text from Word or a similar program.
    [pdf] This file cannot be shown as a form: it is a PDF.
    [packed] This file cannot be shown as a form: it is a packed folder.
   *[other] This file cannot be shown as a form: it is damaged or incomplete.
  }
  .form-do = { $kind ->
    [document] Enter what it says in a new form, and move the file to another place.
    [pdf] Enter what it says in a new form, and move the file to another place.
    [packed] Unpack it, enter what it says in a new form, and move the file to another place.
   *[other] Click “Show as text”, and correct the marked place; or bring back the last good state under “Earlier versions”.
  }

K004 = “{ $key }” appears twice, first in line { $line }.
  .do = Delete one of the two; otherwise the first would be lost.
  .form = { $key ->
    [none] A detail is stored twice.
   *[other] The field “{ $key }” is stored twice.
  }
  .form-do = Click “Show as text”, and delete one of the two; otherwise the first would be lost.

K005 = “{ $key }” is not known here.{ $nearest ->
    [none] {""}
   *[other] {" "}Did you mean “{ $nearest }”?
  }
  .do = { $nearest ->
    [none] { $more ->
      [none] Delete the entry; all that are possible here are there already.
      [all] Still possible here: { $likely }.
     *[more] Still possible here, for example: { $likely }. The handbook names all entries.
    }
   *[other] Correct the word, or delete the entry.
  }
  .form = A detail is stored here for which the form has no field.{ $nearest ->
    [none] {""}
   *[other] {" "}Does it belong in the field “{ $nearest }”?
  }
  .form-do = { $nearest ->
    [none] Click “Show as text”, and delete the detail, or enter what it says in a field.
   *[other] Click “Show as text”, enter what it says in the field “{ $nearest }”, and delete the detail.
  }

K006 = “{ $field }” is missing.
  .do = Add “{ $field }”.
  .form = { $field ->
    [none] A detail is missing.
   *[other] The field “{ $field }” is empty.
  }
  .form-do = { $field ->
    [none] Fill in the fields that are needed.
   *[other] Fill in “{ $field }”.
  }

K007 = { $field ->
    [none] This is
   *[other] “{ $field }” is
  } { $found ->
    [null] empty (null)
    [bool] a true or false value
    [number] a number
    [text] text
    [list] a list
   *[object] a block in curly brackets
  }, but it should be { $wanted ->
    [bool] true or false
    [number] a number without quotation marks
    [text] text in quotation marks
    [list] a list in square brackets
   *[object] a block in curly brackets
  }.
  .do = { $found ->
    [null] Enter a value, in the form { $form }, or delete the line.
   *[other] Write the value in the form { $form }.
  }
  .form = { $field ->
    [none] What is stored here does not fit in the form.
   *[other] What is stored in the field “{ $field }” does not fit in it.
  }
  .form-do = { $wanted ->
    [bool] Choose “yes” or “no”.
    [number] Enter a number.
    [text] Enter a text.
    [list] Enter the entries again.
   *[object] Fill in the fields again; “Show as text” shows what was stored.
  }

K008 = “{ $found }” is not one of the words known here.{ $nearest ->
    [none] {""}
   *[other] {" "}Did you mean “{ $nearest }”?
  }
  .do = { $nearest ->
    [none] Possible here: { $likely }.
   *[other] Write “{ $nearest }”.
  }
  .form = What is chosen here is not one of those that are possible.
  .form-do = { $nearest ->
    [none] Choose one of these: { $likely }.
   *[other] Choose “{ $nearest }”, or something else from the list.
  }

# What the words mean that stand in the files.
word-inward = within the administration
word-outward = outside it
word-both = both of them
word-staff = for employees
word-public = for the public
word-de = German
word-en = English
word-full = a whole page
word-reference = a reference only
word-prose = running text
word-foreword = foreword
word-chronicle = chronicle
word-easy-language = Leichte Sprache
word-saddle-stitch = stapled in the fold
word-perfect = glued spine
word-coated = coated paper
word-uncoated = uncoated paper
word-off = not reported
word-hint = may stay
word-warning = should be mended
word-error = must be mended
word-traits = traits in a circle

K009 = { $kind ->
    [unit] There is no organisational unit “{ $id }”
    [topic] There is no topic “{ $id }”
    [place] There is no address “{ $id }”
    [contact] There is no contact point “{ $id }”
    [dimension] There is no dimension “{ $id }”
    [status] There is no status “{ $id }”
    [measure] There is no measure “{ $id }”
    [part] There is no part or chapter “{ $id }”
    [footnote] There is no footnote “{ $id }”
   *[target] There is no target “#{ $id }”
  }.{ $nearest ->
    [none] {""}
   *[other] {" "}Did you mean “{ $nearest }”?
  }
  .do = { $kind ->
    [unit] The IDs are listed in organisation.json.
    [topic] The IDs are listed in organisation.json under “topics”.
    [place] The IDs are listed in places.json.
    [contact] The IDs are listed in contacts.json.
    [dimension] The IDs are listed in edition.json under “dimensions”.
    [status] The IDs are listed in edition.json under “statuses”.
    [measure] The ID of a measure is its file name in measures/ without “.json”.
    [part] You can use the file names from chapters/ and cover, imprint, contents, at-a-glance, sections, contacts, register, abbreviations, back-cover.
    [footnote] Footnotes are in the same file under “footnotes”.
   *[target] A target is the ID of a measure, a dimension or a contact point.
  }
  .form = { $kind ->
    [unit] The unit that is chosen here does not exist.
    [topic] The topic that is chosen here does not exist.
    [place] The address that is chosen here does not exist.
    [contact] The contact point that is chosen here does not exist.
    [dimension] The dimension that is chosen here does not exist.
    [status] The state of implementation that is chosen here does not exist.
    [measure] The measure that is chosen here does not exist.
    [part] The part that is chosen here does not exist.
    [footnote] The text refers to a footnote that does not exist.
   *[target] A link in the text leads to a place in the catalogue that does not exist.
  }
  .form-do = { $kind ->
    [footnote] Add the footnote, or delete its mark in the text.
   *[other] { $nearest ->
        [none] Choose from the list.
       *[other] Choose from the list, for example “{ $nearest }”.
      }
  }

K010 = “{ $id }” appears twice; first { $line ->
    [none] in { $other }
   *[other] in { $other }, line { $line }
  }.
  .do = { $kind ->
    [unit] Each unit needs its own ID and is listed only once.
    [part] Each part is printed only once; delete the second line.
   *[other] Each ID stands for one thing and is listed only once.
  }
  .form = { $kind ->
    [part] This part is chosen twice.
   *[other] The “Web address” is already that of: { $other }.
  }
  .form-do = { $kind ->
    [part] Remove it here.
   *[other] Enter another one. If the same is meant here, remove one of the two entries.
  }

K011 = This kind of block does not exist here.
  .do = { $kinds ->
    [chapter] You can use text in quotation marks and blocks with “list”, “numbered”, “heading”, “figure” or “quote”.
   *[text] You can use text in quotation marks and blocks with “list” or “numbered”.
  }
  .form = This paragraph cannot be shown in the form.
  .form-do = Delete it, and write it again; “Show as text” shows what was stored.

K012 = { $kind ->
    [unpaired-mark] The emphasis mark “{ $text }” has no partner.
    [crossing-marks] Two kinds of formatting overlap: “{ $text }”.
    [empty-text] There is nothing to read in “{ $text }”.
    [nested-link] There is a second link inside a link: “{ $text }”.
    [link-not-allowed] A title cannot contain a link: “{ $text }”.
    [target-unclosed] The link has no closing round bracket.
    [attribute-unclosed] The closing curly bracket is missing.
    [unknown-attribute] In curly brackets, only “lang” is known, not “{ $detail }”.
    [misplaced-attribute] The language is given after a link.
    [language-invalid] “{ $text }” is not a language code.
    [footnote-not-allowed] A footnote cannot be placed here: “{ $text }”.
   *[too-deep] Too many kinds of formatting are nested inside one another here.
  }
  .do = { $kind ->
    [unpaired-mark] Add the second mark, or write \\_ if you mean an underscore.
    [crossing-marks] Close the inner formatting before the outer one ends.
    [empty-text] Write the text in the square brackets.
    [nested-link] Put the links one after the other.
    [link-not-allowed] Put the link in the text or under “links”.
    [target-unclosed] Add the bracket after the address.
    [attribute-unclosed] Write, for example, [Hate Speech]{"{"}lang=en{"}"}.
    [unknown-attribute] Write, for example, [Hate Speech]{"{"}lang=en{"}"}.
    [misplaced-attribute] Put it in the text of the link: [[Hate Speech]{"{"}lang=en{"}"}](https://…).
    [language-invalid] Write, for example, en, tr or uk.
    [footnote-not-allowed] Only chapters can have footnotes.
   *[too-deep] Simplify this passage.
  }
  .form = { $kind ->
    [unpaired-mark] An emphasis begins or ends here without its partner.
    [crossing-marks] Two emphases overlap.
    [empty-text] A link or an emphasis has no text.
    [nested-link] There is a second link in a link.
    [link-not-allowed] There can be no link here.
    [target-unclosed] A link is incomplete.
    [language-invalid] Words are marked as being in a language that does not exist.
    [footnote-not-allowed] There can be no footnote here.
    [too-deep] Too many marks are nested here.
   *[other] The language of words is not given rightly.
  }
  .form-do = { $kind ->
    [unpaired-mark] Delete the mark, select the words, and click “Italic” or “Bold”.
    [crossing-marks] Remove both, and set them again.
    [empty-text] Add the text, or delete the place.
    [nested-link] Remove one of the two.
    [link-not-allowed] Remove the link, and put it in a text.
    [target-unclosed] Remove it, select the words, and click “Link”.
    [footnote-not-allowed] Put what it says in the text; only chapters have footnotes.
    [too-deep] Make the place simpler.
   *[other] Select the words, and choose their language.
  }

K013 = { $reason ->
    [outside] The path “{ $file }” leads to no picture in the catalogue’s folder.
    [missing] The picture “{ $file }” does not exist.
    [pdf-version] The drawing “{ $file }” is saved as PDF 2.0.
    [pdf-too-large] As a PDF, the drawing “{ $file }” is larger than 8 MB.
    [pdf-damaged] As a PDF, the drawing “{ $file }” is damaged or empty.
    [pdf-encrypted] The drawing “{ $file }” is a PDF that is protected by a password.
    [pdf-pages] The drawing “{ $file }” is a PDF of more than 100 pages.
    [pdf-work] As a PDF, the drawing “{ $file }” is too much work or repeats itself without end.
    [drawing-page] With “{ $file }”, the drawings that can stand on one page are too much work together.
    [format] “{ $file }” is not a picture of the kind that its name says.
    [broken] The picture “{ $file }” is damaged or incomplete: { $message }
    [too-large] The picture file “{ $file }” is too large.
    [other-file] The drawing “{ $file }” refers to another file: { $message }
    [drawing-all] With “{ $file }”, the catalogue’s drawings are too much work together.
    [drawing-broken] The drawing “{ $file }” is damaged (line { $message }).
    [drawing-encoding] The drawing “{ $file }” is not saved as UTF-8.
    [drawing-size] The drawing “{ $file }” is damaged: width and height are missing, zero or do not fit each other.
    [drawing-style] The drawing “{ $file }” has too many style rules.
    [drawing-text] The drawing “{ $file }” contains more than 10,000 letters.
    [drawing-letters] The drawing “{ $file }” contains characters that no typeface has: { $message }
    [drawing-effect] In line { $message }, the drawing “{ $file }” has an effect such as a shadow or blur that a PDF cannot draw.
    [drawing-gradient] In line { $message }, the drawing “{ $file }” has a gradient that repeats; an accessible PDF cannot have one.
    [drawing-foreign] In line { $message }, the drawing “{ $file }” contains a piece of a web page instead of text.
    [drawing-inner] In line { $message }, the drawing “{ $file }” contains a second drawing as a picture.
    [drawing-picture] In line { $message }, the drawing “{ $file }” contains a picture that is damaged or is none.
    [drawing-pixels] The pictures in the drawing “{ $file }” have too many pixels.
    [too-many-elements] The drawing “{ $file }” repeats itself without end or is far too large.
    [too-many-pixels] The picture “{ $file }” has too many pixels: { $message }.
    [damaged] The picture “{ $file }” is damaged or incomplete.
    [unusual-jpeg] The picture “{ $file }” is packed in a way that hardly any program can read.
    [too-much-work] The picture “{ $file }” is packed in too many passes.
    [large-profile] The colour profile in the picture “{ $file }” is far too large.
    [all-too-large] The picture “{ $file }” cannot be read any more: all pictures together are too large.
   *[unreadable] The picture “{ $file }” cannot be read.
  }
  .do = { $reason ->
    [outside] Put it in the catalogue’s folder, and give its path from there, with / instead of \: “bilder/fest.jpg”.
    [missing] Check the name, including capital and small letters.
    [pdf-version] Have it saved as PDF/X-4 or PDF 1.7.
    [pdf-too-large] Have it saved without the editing data of the graphics program, with 8 MB at most.
    [pdf-damaged] Have it saved anew in the graphics program, as PDF/X-4 or PDF 1.7.
    [pdf-encrypted] Have it saved without a password and without restrictions.
    [pdf-pages] Have the page with the drawing saved alone.
    [pdf-work] Have it simplified in the graphics program and saved as PDF again, or take a picture in inks (CMYK JPEG).
    [drawing-page] Simplify the largest drawings of this file, or save them as pictures.
    [format] You can use PNG, JPEG, WebP, GIF and SVG.
    [broken] Open it in a graphics program, and save it again.
    [too-large] Reduce it to 64 MB at most; 10 MB are enough for a whole page.
    [other-file] Embed the picture in the drawing with your graphics program.
    [drawing-all] Simplify the largest drawings, or save them as PNG.
    [drawing-broken] Open it in a graphics program, and save it again.
    [drawing-encoding] Open it in a graphics program, and save it again.
    [drawing-size] Open it in a graphics program, and save it again.
    [drawing-style] Save it in the graphics program as “plain SVG” without style rules, or as PNG.
    [drawing-text] Convert text to paths in the graphics program, and leave out what nobody can read.
    [drawing-letters] Convert the text to paths in the graphics program.
    [drawing-effect] Remove effects and filters in the graphics program, or save the drawing as PNG.
    [drawing-gradient] Take a simple gradient in the graphics program, or save the drawing as PNG.
    [drawing-foreign] Convert text to paths in the graphics program (in draw.io: switch off “Formatted Text” when exporting).
    [drawing-inner] Break the picture up into its shapes in the graphics program, or save the whole drawing as PNG.
    [drawing-picture] Embed the picture again in the graphics program, as PNG or JPEG.
    [drawing-pixels] Reduce the pictures before you embed them.
    [too-many-elements] Simplify it in a graphics program, or save it as PNG.
    [too-many-pixels] Reduce it to 64 million pixels at most; 2500 by 3500 are enough for a whole page.
    [damaged] Open it in a graphics program, and save it again.
    [unusual-jpeg] Open it in a graphics program, and save it as an ordinary JPEG.
    [too-much-work] Open it in a graphics program, and save it again.
    [large-profile] Open it in a graphics program, and save it with the colour profile sRGB.
    [all-too-large] Reduce the largest; 2500 by 3500 pixels are enough for a whole page.
   *[unreadable] Check that it is a file and that you can open it.
  }
  .form = { $reason ->
    [outside] The picture is not in the catalogue’s folder.
    [missing] The picture does not exist.
    [pdf-version] The drawing is stored as PDF 2.0.
    [pdf-too-large] As a PDF, the drawing is larger than 8 MB.
    [pdf-damaged] As a PDF, the drawing is damaged or empty.
    [pdf-encrypted] The drawing is a PDF that a password protects.
    [pdf-pages] The drawing is a PDF of more than 100 pages.
    [pdf-work] As a PDF, the drawing is too complex or repeats itself without end.
    [drawing-page] With this picture, the drawings that may stand on one page are too complex together.
    [format] The picture is not of the kind that its name says.
    [too-large] The picture is too large.
    [other-file] The drawing refers to another file.
    [drawing-all] With this picture, the catalogue’s drawings are too complex together.
    [drawing-broken] The drawing is damaged.
    [drawing-encoding] The letters of the drawing are stored otherwise than the program reads them.
    [drawing-size] The drawing is damaged: width and height are missing, zero or do not fit together.
    [drawing-style] The drawing has too many rules of style.
    [drawing-text] The drawing holds more than 10,000 letters.
    [drawing-letters] The drawing has characters that no typeface has: { $message }
    [drawing-effect] The drawing has an effect such as shadow or blur that a PDF cannot draw.
    [drawing-gradient] The drawing has a gradient that repeats itself; an accessible PDF cannot have it.
    [drawing-foreign] The drawing holds a piece of a web page in place of text.
    [drawing-inner] The drawing holds a second drawing as a picture.
    [drawing-picture] The drawing holds a picture that is damaged, or no picture.
    [drawing-pixels] The pictures in the drawing have too many dots.
    [too-many-elements] The drawing repeats itself without end or is far too large.
    [too-many-pixels] The picture has too many dots: { $message }.
    [unusual-jpeg] The picture is packed in a way that hardly any program can read.
    [too-much-work] The picture is packed in too many passes.
    [large-profile] The colour profile in the picture is far too large.
    [all-too-large] The picture cannot be read any more: all pictures together are too large.
    [unreadable] The picture cannot be read.
   *[other] The picture is damaged or incomplete.
  }
  .form-do = { $reason ->
    [outside] Choose the picture with “Choose picture”; the program puts it in the folder.
    [missing] Choose the picture with “Choose picture”.
    [drawing-page] Simplify the largest drawings of this form, or save them as pictures.
    [unreadable] Choose the picture again with “Choose picture”.
   *[other] { K013.do }
  }

K014 = The picture has no alternative text.
  .do = Under “alt”, write what the picture tells someone who cannot see it; if it is only decoration, write "decorative": true.
  .form-do = Enter under “Alternative text” what the picture says to somebody who does not see it; or choose “Mere decoration”.

K015 = { $kind ->
    [scheme-missing] The beginning of the address “{ $text }” is missing.
    [scheme-twice] The address “{ $text }” has two beginnings.
    [target-missing] The link has no address.
    [target-white-space] There is a space in the address “{ $text }”.
   *[unknown-scheme] A link cannot begin with “{ $detail }:”.
  }
  .do = { $kind ->
    [scheme-missing] Addresses begin with https://, http://, mailto:, tel: or (in running text) with # and an ID.
    [scheme-twice] Delete one of them: mailto: or tel: is needed once.
    [target-missing] Write the address in the round brackets.
    [target-white-space] Delete it, or write %20.
   *[unknown-scheme] You can use https://, http://, mailto:, tel: and (in running text) # and an ID.
  }
  .form-do = { $kind ->
    [scheme-missing] Enter the whole address; it begins with https://, http://, mailto: or tel:. Choose a place in the catalogue from the list.
    [target-missing] Enter where the link leads.
    [unknown-scheme] Enter an address that begins with https://, http://, mailto: or tel:, or choose a place in the catalogue from the list.
   *[other] { K015.do }
  }

K016 = { $kind ->
    [until] “{ $found }” is before the beginning (“since”: { $since }).
    [number] { $found } is not possible here.
    [decimal] { $found } is not possible here.
    [month] “{ $found }” is not a month as it must be written here.
    [month-number] “{ $found }” does not exist: a year has the months 01 to 12.
    [days] “{ $found }” does not exist: { month-name } { $year } has { $days } days.
    [date] “{ $found }” is not a date as it must be written here.
    [colour] “{ $found }” is not a colour.
    [cmyk] A printing colour has four values.
    [municipality] “{ $found }” is not a municipality key.
    [web] “{ $found }” is not an address on the web.
    [email] “{ $found }” is not an email address.
    [mailto] “{ $found }” begins with “mailto:”, which is not needed here.
    [symbol] “{ $found }” is not a single character.
    [parts] Cover and back cover alone are no publication.
   *[id] “{ $found }” is not a valid ID.
  }
  .do = { $kind ->
    [until] Check both years; like this the measure would never be printed.
    [number] A whole number from { $from } to { $to } is expected.
    [decimal] A number from { $from } to { $to } is expected, with a point and no comma.
    [month] { $better ->
      [none] Write the year and month like 2024-08.
     *[other] Write “{ $better }”: first the year, then the month.
    }
    [month-number] Write first the year, then the month, then, where it is needed, the day, like 2024-08 or 2019-02-11.
    [days] Correct the day; the last one would be “{ $last }”.
    [date] { $better ->
      [none] Write the year, month and day like 2019-02-11.
     *[other] Write “{ $better }”: first the year, then month and day.
    }
    [colour] Write it like #2f4b7c.
    [municipality] It has eight digits in quotation marks, such as “05916000”; the register of municipalities has it.
    [web] Write an address that begins with https://.
    [cmyk] Write cyan, magenta, yellow and black in per cent like [90, 70, 20, 15].
    [mailto] Write the address only: { $better }
    [email] { $better ->
      [none] Name exactly one address, without spaces, like name@example.org.
     *[other] Did you mean “{ $better }”?
    }
    [symbol] Name one character, such as ●, ◐, ○, ☐, ✓ or →; what it means is said in “word”.
    [parts] Name at least one part between them, such as “sections”.
   *[id] IDs consist of small letters a to z, digits and single hyphens.
  }
  .form = { $kind ->
    [until] The year { $found } is before the beginning ({ $since }).
    [id] This web address is not possible.
   *[other] { K016 }
  }
  .form-do = { $kind ->
    [number] Enter a whole number from { $from } to { $to }.
    [decimal] Enter a number from { $from } to { $to }.
    [month] Choose year and month.
    [month-number] Choose year and month and, where it is needed, the day.
    [days] Choose another day; the last would be { $last }.
    [date] Choose year, month and day.
    [colour] Choose a colour.
    [cmyk] Enter cyan, magenta, yellow and black in per cent.
    [symbol] Enter one sign, for example ●, ◐, ○, ☐, ✓ or →; what it means stands under “Word”.
    [parts] Choose at least one part between them.
    [id] Enter small letters a to z, digits and single hyphens.
   *[other] { K016.do }
  }

month-name = { $month ->
    [m1] January
    [m2] February
    [m3] March
    [m4] April
    [m5] May
    [m6] June
    [m7] July
    [m8] August
    [m9] September
    [m10] October
    [m11] November
   *[m12] December
  }

K017 = { $present ->
    [both] “units” and “topic” are both given.
   *[none] It does not say which unit carries out the measure.
  }
  .do = Give either the units (“units”) or the topic (“topic”) that belongs to a unit.
  .form = { $present ->
    [both] Both units and a topic are chosen.
   *[none] It is not said which unit carries the measure out.
  }
  .form-do = Choose either the units under “Units” or, under “Topic”, the topic that belongs to a unit.

K018 = Goals and target groups are missing.
  .do = Fill in “goals”, “target_groups” or “goals_and_target_groups”; one of them is enough.
  .form-do = Fill in “Goals”, “Target groups” or “Goals and target groups”; one of them is enough.

K019 = The file name “{ $name }” cannot be used as an ID.
  .do = Use small letters a to z, digits and single hyphens, for example “leichte-sprache.json”.
  .form = This web address is not possible.
  .form-do = Enter small letters a to z, digits and single hyphens under “Web address”.

K020 = There is no text here.
  .do = Fill in the text, or delete the field altogether.
  .form-do = Fill in the field, or remove the entry.

K021 = { $kind ->
    [leftwards] The catalogue cannot set writing that runs from right to left, nor have it read aloud: { $characters }.
   *[other] { $count ->
        [one] No font of the edition can show the character { $characters }.
       *[other] No font of the edition can show these characters: { $characters }.
    }
  }
  .do = { $kind ->
    [leftwards] Write the word in Latin letters, or link to a page in that language.
   *[other] Use something else instead, or add a font to the edition that covers what is missing.
  }

K022 = The contrast of { $text } on { $ground } is { $ratio } : 1; it must be at least { $least } : 1 ({ $pair }).
  .do = Choose a darker or lighter colour.
  .form = The contrast is too low: { $ratio } : 1, needed are { $least } : 1.

K023 = { $what ->
    [file] The file is too large at { $size } KB; the limit is { $limit } KB.
    [files] The catalogue has { $size } files; the limit is { $limit }.
    [catalogue] The catalogue’s files are too large together; the limit is { $limit } KB. Nothing was read from here on.
    [nesting] Too many brackets are nested inside one another here.
    [measure] The texts of the measure count { $size } characters together; the limit is { $limit }.
    [texts] The texts of the file count { $size } characters together; the limit is { $limit }.
    [all-texts] With this file the texts of the catalogue count more than { $limit } characters together. Measures from here on were not read.
    [list] The list has { $size } items; the limit is { $limit }.
    [keys] { $size } fields stand together here; the limit is { $limit }.
    [key] The name of this field has { $size } characters; the limit is { $limit }.
    [values] The file has more than { $limit } values.
    [entries] The measures stand in { $size } places of the sections; the limit is { $limit }.
    [printed] With all repetitions { $size } characters would be printed; the limit is { $limit }.
    [traits] The ring has { $size } parts; { $limit } are possible.
   *[text] The text is too long at { $size } characters; the limit is { $limit }.
  }
  .do = { $what ->
    [files] Check whether files are in the folder twice.
    [nesting] Nothing in a catalogue is nested that deep; check whether there are brackets too many.
    [traits] Put traits together, or write them as a list.
   *[other] Split up the content, or shorten it.
  }
  .form = { $what ->
    [nesting] This file cannot be shown as a form: too much is nested in it.
    [keys] { $size } details are stored side by side here; { $limit } are possible.
    [key] A detail with a far too long name is stored here.
   *[other] { K023 }
  }
  .form-do = { $what ->
    [nesting] Click “Show as text”, and look at the marked place.
    [keys] Click “Show as text”, and delete what is too much.
    [key] Click “Show as text”, and delete the detail.
   *[other] { K023.do }
  }

K024 = The chapter “{ $id }” is not printed.
  .do = Add it to “parts” in edition.json, or delete the file.
  .form = This chapter is not printed.
  .form-do = Choose it under “Parts” of the edition, or delete the chapter.

K025 = { $code } is an error and can be neither switched off nor accepted.
  .do = Delete the line, and correct the error where it is reported.
  .form = An error can neither be switched off nor be left as it is.
  .form-do = Remove the entry, and mend the error where it is reported.

K026 = { $code } is accepted here but no longer found.
  .do = Delete the line.
  .form = { $code } is to be left as it is here, but is not found any more.
  .form-do = Remove the entry.

K028 = { $reason ->
    [no-font] “{ $file }” is not a typeface of the kind that its name says.
    [work] The typeface “{ $file }” asks for more work than typefaces need; it is probably damaged.
    [colours] The typeface “{ $file }” consists of coloured pictures instead of outlines.
    [too-many] With “{ $file }” there are too many typefaces: the limits are 64, and 96 MB together.
   *[broken] The typeface “{ $file }” is damaged.
  }
  .do = { $reason ->
    [no-font] Put the typeface into the folder as TrueType or OpenType (.ttf, .otf); typefaces for the web (.woff) do not work.
    [colours] Take a typeface without colours, and delete this one.
    [too-many] Delete from the folder “fonts” what the catalogue does not need.
   *[other] Get the typeface again from where it comes from, or delete the file.
  }
  .form = { $reason ->
    [no-font] A typeface in the catalogue’s folder is not of the kind that its name says.
    [work] A typeface in the catalogue’s folder asks for more work than typefaces need; it is probably damaged.
    [colours] A typeface in the catalogue’s folder is made of coloured pictures, not of outlines.
    [too-many] There are too many typefaces in the catalogue’s folder: 64 and 96 MB in all are possible.
   *[broken] A typeface in the catalogue’s folder is damaged.
  }
  .form-do = { $reason ->
    [no-font] Click “Open folder”, and put the typeface there as TrueType or OpenType; typefaces from the web cannot be used.
    [colours] Click “Open folder”, take a typeface without colours, and delete this one.
    [too-many] Click “Open folder”, and delete what the catalogue does not need.
   *[other] Fetch the typeface again from where it comes from, or delete it with “Open folder”.
  }

K027 = { $kind ->
    [folder] The folder “{ $file }” is not read.
    [name] The name of the file “{ $file }” is damaged; it is not read.
    [more] Not read in “{ $file }” are also { $count } more files and folders.
   *[file] The file “{ $file }” is not read.
  }
  .do = { $kind ->
    [folder] Only files that are directly in chapters/ or measures/ are read. Move what belongs to the catalogue one level up, and the folder elsewhere.
    [name] Rename it, best with small letters a to z, digits and hyphens alone.
   *[file] Only files whose name ends in “.json” are read here. Put the content into such a file if it belongs to the catalogue, and move this one elsewhere.
  }
  .form = { $kind ->
    [folder] In the catalogue’s folder lies a folder that is not read.
    [name] In the catalogue’s folder lies a file with a damaged name; it is not read.
    [more] In the catalogue’s folder are also not read: { $count } further files and folders.
   *[file] In the catalogue’s folder lies a file that is not read.
  }
  .form-do = Click “Open folder”. Enter what belongs to the catalogue in a form, and move everything else to another place.

K029 = { $count ->
    [one] There is a character here that nobody sees and that changes the text beside it: { $characters }.
   *[other] There are characters here that nobody sees and that change the text beside them: { $characters }.
  }
  .do = Delete the word with the characters before and behind it and write it again; by copying, they would come back.

K030 = This text is nearly the same as in { $other }.
  .do = Keep one of the two measures, or write how they differ.

K031 = { $other } has the title “{ $title }”, too.
  .do = Add to one of the titles what sets it apart.

K032 = “{ $found }” is called “{ $name }” in organisation.json.
  .do = Write “{ $name }”.
  .fix = Unit written with its name
  .form = “{ $found }” is called “{ $name }”.

K033 = “responsible” names none of the units that run the measure ({ $units }).
  .do = Name the unit in full or by its short form, or correct “units”.
  .form = None of the units that carry the measure out is responsible ({ $units }).
  .form-do = Name the unit in full or in short, or choose others under “Units”.

K034 = “{ $found }” is written { $form ->
    [star] with a star
    [colon] with a colon
    [underscore] with an underscore
    [capital] with a capital I
    [slash] with a slash
   *[pair] as a pair
  }; elsewhere the catalogue uses { $usual ->
    [star] the star
    [colon] the colon
    [underscore] the underscore
    [capital] the capital I
    [slash] the slash
   *[pair] both words
  } (“{ $example }”).
  .do = Write the word like the others, or find one for everybody.

K035 = Straight quotation marks: { $found }.
  .do = Write { $better }.
  .fix = German quotation marks

K036 = English quotation marks: { $found }.
  .do = Write { $better }.
  .fix = German quotation marks

K037 = The mark { $mark } at { $found } lacks its partner { $partner }.
  .do = Add { $partner }, or delete { $mark }.

K038 = A hyphen instead of a dash: “{ $found }”.
  .do = Write “{ $better }”.
  .fix = Dash for a hyphen

K039 = The abbreviation “{ $found }” is not in the list of abbreviations{ $count ->
    [one] .
   *[other] , but is used { $count } times.
  }
  .do = Add it to abbreviations.json, or write it out.
  .form-do = Add it under “Abbreviations”, or write it out.

K040 = The measure’s period ended before this edition ({ $end }).
  .do = Extend “period”, or end the measure with “until”; the file then stays but is not printed.
  .form-do = Extend the “Period”, or enter the last year under “Until”; then the measure stays, but is not printed.

K041 = The link text “{ $found }” does not say where the link leads.
  .do = Link the words that name the destination.

K042 = The telephone number “{ $found }” is written unlike the others (“{ $example }”).
  .do = Write it like the others.
  .fix = Telephone number written like the others

K043 = “{ $found }” is written unlike the others (“{ $example }”).
  .do = Write it like the others.
  .fix = Range or time written like the others

K044 = { $kind ->
    [tab] A tab
    [fixed] A no-break space
    [edge] A space at the beginning or end
    [double] Two spaces
   *[mark] A space before the punctuation mark
  }{ $found ->
    [none] {""}
   *[other] : “{ $found }”
  }.
  .do = { $kind ->
    [tab] Write a space.
    [fixed] Write an ordinary space; the program knows what stays on one line.
    [double] Delete one.
   *[other] Delete it.
  }
  .fix = Space corrected

K045 = Three full stops instead of an ellipsis: “{ $found }”.
  .do = Write “{ $better }”.
  .fix = Ellipsis for three full stops

K046 = A space is missing in “{ $found }”.
  .do = Write “{ $better }”.
  .fix = Missing space added

K047 = { $reason ->
    [file] The alternative text “{ $found }” is a file name.
    [beginning] The alternative text begins with what a screen reader already says: “{ $found }”.
    [caption] The alternative text repeats the caption.
    [short] The alternative text “{ $found }” is too short to describe a picture.
   *[long] At { $count } characters, the alternative text is too long to be heard in one go.
  }
  .do = { $reason ->
    [beginning] Begin with what can be seen.
    [long] Say the most important in one sentence, and describe the rest in the text.
   *[other] Write in one sentence what the picture says to somebody who does not see it; for mere decoration, "decorative": true.
  }
  .form = { $reason ->
    [file] The alternative text is the name of a file.
   *[other] { K047 }
  }
  .form-do = { $reason ->
    [beginning] { K047.do }
    [long] { K047.do }
   *[other] Write in one sentence what the picture says to somebody who does not see it; or choose “Mere decoration”.
  }

K048 = The measure begins in { $year }, but the edition shows the state of { $edition }.
  .do = Correct “since”, or keep the measure for the next edition.
  .form-do = Correct “Since”, or take the measure into the next edition.

K049 = { $kind ->
    [new] The measure was not in the edition of { $edition }, and “since” is missing.
    [there] Since { $year }? The measure was already in the edition of { $edition }.
    [not-there] Since { $year }? The measure was not in the edition of { $edition }.
   *[other] Since { $year }? The edition of { $edition } said: since { $said }.
  }
  .do = { $kind ->
    [new] Add "since": { $year }; otherwise it is not marked as new.
    [not-there] Enter the year of this edition.
   *[other] Correct “since”; it decides what counts as new.
  }
  .form = { $kind ->
    [new] The measure was not in the edition { $edition }, and “Since” is empty.
   *[other] { K049 }
  }
  .form-do = { $kind ->
    [new] Enter the year { $year } under “Since”; otherwise it is not marked as new.
    [not-there] Enter the year of this edition under “Since”.
   *[other] Correct “Since”; it decides what is new.
  }

K050 = In the previous edition, this text had the id “{ $before }”.
  .do = Name the file “{ $before }.json” again; otherwise old links lead nowhere and the measure counts as new.
  .form = In the edition before, this text had another web address.
  .form-do = Enter the old one again under “Web address”; otherwise old references lead nowhere, and the measure counts as new.

K051 = “{ $found }” is typed into the text as a heading.
  .do = { $field ->
    [target_groups] Put what follows into the field “target_groups”; the program prints the heading.
    [goals] Put what follows into the field “goals”; the program prints the heading.
   *[responsible] Put what follows into the field “responsible”; the program prints the heading.
  }
  .form-do = Put what follows in the field “{ $field }”; the program prints the heading.

K052 = The short title is longer than the title “{ $title }”.
  .do = Shorten or delete it.

K053 = The reference leads to “{ $title }”, a measure that ended in { $year } and is not printed.
  .do = Delete the reference, or name the measure that followed.

K054 = Nothing says how to reach “{ $name }”.
  .do = Add a telephone number, mail address, postal address or link.

K055 = The previous edition “{ $folder }” cannot be read.
  .do = Name a folder beside this catalogue, such as “../herne-2023”, or delete the line.
  .form = The previous edition cannot be read.
  .form-do = Choose another folder under “Previous edition”, or empty the field.

K056 = A word stands twice: “{ $found }”.
  .do = Write “{ $better }”.
  .fix = Repeated word removed

K057 = Something is still open here: “{ $found }”.
  .do = Add what is missing, or delete this place.

K058 = { $kind ->
    [soft-hyphen] There is an invisible hyphen in the word “{ $found }”.
    [ligature] Two letters are joined into one character in “{ $found }”.
    [cut] A word is torn apart: “{ $found }”.
    [unseen] There is an invisible character in “{ $found }”.
   *[encoding] Letters have been lost here: “{ $found }”.
  }
  .do = { $better ->
    [none] Write the word anew.
   *[other] Write “{ $better }”.
  }
  .fix = Unseen or joined character replaced

K059 = { $kind ->
    [sign] “{ $found }” at the beginning: this list is typed by hand.
   *[number] “{ $found }” at the beginning: this numbering is typed by hand.
  }
  .do = { $kind ->
    [sign] Write a block with “list”; the program sets the sign.
   *[number] Write a block with “numbered”; the program sets the numbers.
  }
  .form-do = { $kind ->
    [sign] Select the paragraphs, and click “List”; the program sets the sign.
   *[number] Select the paragraphs, and click “Numbered list”; the program sets the numbers.
  }

K060 = “{ $found }” is true only for a while.
  .do = Name the year, or leave it out.

K061 = This names a person: “{ $found }”.
  .do = Name the function; it stays when the person changes.

K062 = The items of this list end in different ways; this one ends: “{ $found }”.
  .do = End all with a full stop if they are sentences, otherwise all without.

K063 = The list has only one item.
  .do = Write it as a paragraph.

K064 = The abbreviation “{ $found }” does not occur in the catalogue.
  .do = Delete it from the list.

K065 = The link is not encrypted: { $found }
  .do = Check whether { $better } leads to the same page.

K066 = At { $count } characters, the address is too long to be typed.
  .do = Ask for a short address (at most { $most } characters).

K067 = A sentence of { $count } words begins here.
  .do = Divide it; up to { $most } words can be read well.

K068 = The description has { $count } words.
  .do = Shorten it to { $most } at most, so that the measure stays on its page.

K069 = The paragraph ends without a mark: “{ $found }”.
  .do = Add a full stop, or finish the sentence.

K070 = { $kind ->
    [stop] The address ends with a punctuation mark: { $found }
    [scheme] The text shows “mailto:”, which only the program needs.
    [comma] There is a comma in the address: “{ $found }”.
   *[typed] This is nearly an address: “{ $found }”.
  }
  .do = { $kind ->
    [stop] Delete the mark; otherwise the link leads nowhere.
    [scheme] Write the mail address only; it becomes a link by itself.
    [comma] Write a full stop there; or a space is missing behind the comma.
   *[typed] Check colon, slashes, full stops and spaces, as in https://www.example.org or name@example.org.
  }

K071 = { $kind ->
    [postcode] “{ $found }” is not a postcode.
   *[phone] The telephone number “{ $found }” has no area code.
  }
  .do = { $kind ->
    [postcode] Write five digits.
   *[phone] Write it with its area code; the catalogue is also read outside the city.
  }

K072 = Everything is in capitals here: “{ $found }”.
  .do = Write it in the usual way; the layout makes it stand out.

K073 = The title ends with a full stop: “{ $found }”.
  .do = Delete it: “{ $better }”.
  .fix = Full stop of a title removed

K074 = A mark has slipped: “{ $found }”.
  .do = Write “{ $better }”.
  .fix = Slipped mark corrected

K075 = The dimension “{ $title }” has no measure: its section would be printed with an empty overview.
  .do = Name it in a measure under “dimensions”, or delete it here.
  .form-do = Choose it in a measure under “Dimensions”, or delete it here.

K076 = { $kind ->
    [files] Not checked: the content of { $where }{ $more ->
      [none] {""}
     *[other] {" "}and of { $more } more files
    }.{ $rules ->
      [none] {""}
     *[other] {" "}So not, or not wholly, checked: { $rules }.
    }
   *[fields] Not checked: { $rules }. What is wrong in edition.json is needed for it: { $where }.
  }
  .do = Mend the errors first; there may be more findings then. What a number checks is said by `katalog explain K030`, for example.
  .form = { $kind ->
    [files] Not everything is checked, since not everything can be read{ $where ->
        [none] {""}
       *[other] : { $where }
      }{ $more ->
        [none] {""}
       *[other] {" "}and { $more } further files
      }.{ $rules ->
        [none] {""}
       *[other] {" "}So these are not checked, or not everywhere: { $rules }.
      }
   *[fields] Not checked: { $rules }. First these must be right in the edition: { $where }.
  }
  .form-do = Mend the errors first; after that there may be further findings.

K077 = “{ $field }” says { $found }, but the edition shows the state of { $as_of }.
  .do = Correct “{ $field }” or “as_of”. The PDF’s file name is made from “name”.
  .form-do = Correct “{ $field }” or “As of”. The name of the PDF is made from “Full name”.

K078 = The correction ({ $found }) is before the edition’s month ({ $as_of }).
  .do = Delete “revision” if it is from the year before; otherwise correct it.
  .form-do = Empty “Corrected” if it is from the year before; otherwise correct it.

K079 = { $kind ->
    [number] The previous edition already has the number { $said }, this one { $found }.
   *[month] The previous edition shows the state of { $said }, this one of { $found }.
  }
  .do = { $kind ->
    [number] Raise “number”, or correct “previous”.
   *[month] Enter this edition’s month under “as_of”, or correct “previous”.
  }
  .form-do = { $kind ->
    [number] Raise “Edition number”, or correct “Previous edition”.
   *[month] Enter the month of this edition under “As of”, or correct “Previous edition”.
  }

K080 = A sentence of { $count } words begins here.
  .do = Make two of it; { $most } words at most are easy.

K081 = A second sentence begins at “{ $found }”.
  .do = Make it a string of its own.
  .form-do = Put it in a paragraph of its own.

K082 = “{ $found }” is a long word.
  .do = Take a shorter one, or divide it with a hyphen or a Mediopunkt (·).

K083 = In “{ $found }” stands a sign that many cannot read.
  .do = Write both forms, or take a word for all: “Menschen”.

K084 = “{ $found }” is an abbreviation.
  .do = Write it out. If it must stay, explain it and accept the finding.
  .form-do = Write it out. If it must stay, explain it, and click “Leave as it is”.

K085 = The number “{ $found }” is written as a word.
  .do = Write the digit.

K086 = Not everybody knows the sign “{ $found }”.
  .do = Write a word, or make two sentences of it.

K087 = The sentence with “{ $found }” does not say who acts.
  .do = Write: somebody does something.

K088 = “{ $found }” is a genitive.
  .do = Write “von dem …”.

K089 = “{ $found }” says what could be.
  .do = Write what is, or what one can do.

K090 = The text says “{ $found }”, but this is edition { $number }.
  .do = Correct the text or “number” in edition.json.
  .form-do = Correct the text, or “Edition number” of the edition.

K091 = This time is over: “{ $found }”.
  .do = Name the new end, or say that it is over.

K092 = “{ $found }” is now called “{ $name }”.
  .do = Write the new name{ $others ->
    [none] .
   *[other] , here as well: { $others }{ $more ->
      [none] .
     *[other] {" "}and in { $more } more places.
    }
  }

K093 = “{ $place }” has moved ({ $before } → { $now }); what is said about its accessibility is still that of the old building.
  .do = Look at the new building, and correct “accessibility”.
  .form-do = Look on the spot what is true of the new building, and correct “Accessibility”.

K094 = { $other } has the short title “{ $title }”, too.
  .do = Give one of the two measures another “short_title”; the overviews show short titles only.
  .form-do = Give one of the two measures another one under “Short title”; the overviews have only the short titles.

K097 = { $count ->
    [one] A measure of the edition of { $year } is missing here: { $files }.
   *[other] { $count } measures of the edition of { $year } are missing here: { $files }{ $more ->
      [none] .
     *[other] {" "}and { $more } more.
    }
  }
  .do = Put the files back into the folder. If a measure ends, enter its last year there as "until"; then it is no longer printed.
  .form = { $count ->
    [one] One measure of the edition { $year } is missing here: { $titles }.
   *[other] { $count } measures of the edition { $year } are missing here: { $titles }{ $more ->
        [none] .
       *[other] {" "}and { $more } more.
      }
  }
  .form-do = Bring the measures back from “Earlier versions”. If one ends, enter its last year under “Until”; then it is not printed any more.

K098 = “{ $found }” was not over yet in the edition before and is now.
  .do = Say what came of it, or name the next date.

K100 = The colour of “{ $dimension }” has no values for print.
  .do = Add “cmyk” with cyan, magenta, yellow and black in per cent, such as [90, 70, 20, 15]; the city's press office or the print shop knows them.
  .form-do = Enter cyan, magenta, yellow and black in per cent under “Colour in print”; the press office or the print shop knows the values.

K101 = “{ $colour }” { $of ->
    [layout] in layout/tokens.toml takes
   *[dimension] takes
  } { $total } % ink, the paper takes { $limit } %.
  .do = Take about as much away from cyan, magenta and yellow, and add some black.
  .form = { $of ->
    [layout] A colour of the layout takes { $total } % ink, the paper takes { $limit } %.
   *[dimension] “{ $colour }” takes { $total } % ink, the paper takes { $limit } %.
  }

K102 = { $kind ->
    [foreign] The drawing “{ $file }” holds colours that are no inks: { $spaces }.
    [unclear] The drawing “{ $file }” holds colours, gradients or pictures whose inks cannot be examined.
   *[screen] “{ $file }” is a drawing in the colours of a screen and cannot be printed like this.
  }
  .do = { $kind ->
    [foreign] Have all of it converted to CMYK in the drawing program, spot colours too, and saved as PDF/X-4 or PDF 1.7.
    [unclear] Have gradients and pictures converted to CMYK in the drawing program and text to paths, or take a picture in inks (CMYK JPEG).
   *[screen] Put a version in CMYK beside it (PDF, or a photo as PNG or JPEG), and name it under “print”: {"{"} "file": "{ $file }", "print": "…" {"}"}.
  }
  .form = { $kind ->
    [foreign] This drawing holds colours that a press does not have.
    [unclear] This drawing holds colours, gradients or pictures whose inks cannot be checked.
   *[screen] This is a drawing in the colours of a screen and cannot be printed like this.
  }
  .form-do = { $kind ->
    [foreign] { K102.do }
    [unclear] { K102.do }
   *[screen] Choose a version in CMYK under “Picture file for print” (PDF, or a photo as PNG or JPEG).
  }

K103 = { $reason ->
    [outside] The path “{ $file }” leads to no colour profile in the catalogue’s folder.
    [missing] The colour profile “{ $file }” does not exist.
    [unreadable] The colour profile “{ $file }” cannot be read.
   *[unfit] The colour profile is unfit for this press: “{ $message }”.
  }
  .do = { $reason ->
    [outside] Put the file into the catalogue’s folder, and give its path from there, with / instead of \: “profile/druckerei.icc”.
    [missing] Check the name, capitals too.
    [unreadable] Check that it is a file and not larger than 64 MB.
   *[unfit] Ask the print shop for the CMYK profile of its paper (a file .icc, such as PSO Coated v3).
  }
  .form = { $reason ->
    [outside] The colour profile is not in the catalogue’s folder.
    [missing] The colour profile does not exist.
    [unreadable] The colour profile cannot be read.
   *[unfit] The colour profile does not fit this print.
  }
  .form-do = { $reason ->
    [unfit] Ask the print shop for the CMYK profile of its paper (such as PSO Coated v3).
   *[other] Choose under “Colour profile” what you have from the print shop; 64 MB are possible.
  }

K104 = The colour profile ({ $condition }) is for another paper: this one is { $finish ->
    [coated] coated
   *[uncoated] uncoated
  }.
  .do = Ask the print shop for the profile of this paper ({ $finish ->
    [coated] such as FOGRA51 or FOGRA39
   *[uncoated] such as FOGRA52
  }), and name it under “profile”.
  .form-do = Ask the print shop for the profile of this paper ({ $finish ->
    [coated] such as FOGRA51 or FOGRA39
   *[uncoated] such as FOGRA52
  }), and choose it under “Colour profile”.

K110 = “{ $field }” is missing for the data portal.
  .do = Add it in edition.json under “publish”. Until then everything else is made, only not the description for the data portal (dcat.jsonld, dcat.ttl).
  .form-do = Add it under “Website and data portal”. Until then everything else is made, only not the description for the data portal.

K111 = “{ $field }” is missing; with it the data portal finds the catalogue more easily.
  .do = Add it in edition.json under “publish” if you know it.
  .form-do = Add it under “Website and data portal” if you know it.

K200 = The pages could not be typeset. The typesetting engine says: { $message }
  .do = { $where ->
    [none] Fix the other findings first. If this one remains, the cause is the layout or the program.
   *[other] The place in the layout is { $where }. Fix the other findings first.
  }
  .form = The pages could not be set.
  .form-do = Mend the other findings first. If this one stays, it is due to the layout or the program; what to report stands under “Technical details”.

K201 = The finished file does not do what it promises: { $what }
  .do = The cause is the layout or the program, not your texts. The file was not written.
  .form = The finished file does not keep all that it promises.
  .form-do = This is due to the layout or the program, not to your texts. The file was not written; what to report stands under “Technical details”.

K210 = The measure is set one step tighter so that it fits on page { $page }.
  .do = If you want it to look like the others, shorten the text by a few lines.

K211 = The measure begins on page { $page } and runs over to the next.
  .do = If you want it on one page, shorten the text.

K212 = The text “{ $text }” runs over its margin on page { $page }.
  .do = Shorten it, or divide a very long word with hyphens.

K213 = The text “{ $text }” runs off page { $page } and cannot be read completely.
  .do = Shorten it, or divide a very long word with hyphens.

## Places in a form

place-thing = { $word } “{ $title }”
place-whole = { $word }
place-field = field “{ $label }”
place-paragraph = paragraph { $number }
place-point = point { $number }
place-entry = entry { $number }

# What an id is called in a form.
label-own-id = Web address

# The parts of the publication that are no chapters.
part-cover = Cover
part-imprint = Imprint
part-contents = Contents
part-at-a-glance = At a glance
part-sections = Dimensions with their measures
part-contacts = Contact points
part-register = Register
part-abbreviations = Abbreviations
part-back-cover = Back cover

## Flaws of a finished file (`katalog verify`)

on-page = Page { $page }: { $what }
mender-office = The office, in its data
mender-designer = The designer
mender-makers = The makers of the program that wrote the file

V01 = The file is no readable PDF: { $message }
  .do = Name a PDF without a password. If it is the right one, make it anew.
V02 = The file has no tags. Screen readers find neither headings nor tables in it.
  .do = The file must be made with tags; to add them afterwards is rarely worth it.
V03 = { $found ->
    [none] The file has no title.
   *[other] The file’s title is “{ $found }” and not “{ $expected }”.
  }
  .do = The title comes from “name” in edition.json.
V04 = The window shows the file’s name instead of its title.
  .do = DisplayDocTitle must be set.
V05 = { $found ->
    [none] The file does not say which language it is in.
   *[other] The file’s language is “{ $found }”. A screen reader finds no suitable voice for it.
  }
  .do = The language comes from “language” in edition.json.
V06 = “{ $text }” is marked as the language “{ $found }”, which does not exist.
  .do = Write the language without a country, such as { "{" }lang=en{ "}" }.
V07 = The file has no bookmarks.
  .do = The headings must become bookmarks.
V08 = The bookmarks are not shown when the file is opened.
  .do = PageMode must be UseOutlines.
V09 = The bookmark “{ $text }” leads nowhere.
  .do = The bookmark needs a destination.
V10 = Pages have no label. The printed page number and the one a viewer shows may differ.
  .do = PageLabels must be set.
V11 = The font { $font } is not embedded.
  .do = The font must be put into the file.
V12 = The font { $font } does not say which letters its signs are. Its text can neither be read aloud nor searched.
  .do = Take another font.
V13 = This text is neither tagged nor an ornament: “{ $text }”
  .do = Set it as a paragraph, or mark it as an artifact.
V14 = This text is only seen and read aloud nowhere: “{ $text }”
  .do = What says something must not be an artifact.
V20 = The file has no headings.
  .do = Titles must be set as headings, not only large and bold.
V21 = The first heading, “{ $text }”, is of level { $level } and not of level 1.
  .do = Begin with a heading of level 1.
V22 = The heading “{ $text }” jumps from level { $before } to level { $level }.
  .do = Leave out no level.
V23 = A heading of level { $level } is empty.
  .do = Give it a text, or set the space in another way.
V24 = A table has no header cells. It begins with “{ $text }”.
  .do = Set its first row as header (table.header).
V25 = A header cell of the table that begins with “{ $text }” is empty.
  .do = Write into each header cell what its column or row holds.
V26 = A header cell of the table that begins with “{ $text }” does not say whether it is a column’s or a row’s.
  .do = State its scope.
V27 = A row of a table has no header cell: “{ $text }”
  .do = Set the cell that names the row as its header.
V28 = A table has neither caption nor summary. It begins with “{ $text }”.
  .do = Say in one sentence what a row and a column hold.
V29 = The rows of the table that begins with “{ $text }” differ in length.
  .do = Every row needs the same number of cells.
V30 = A list is not tagged as a list: “{ $text }”
  .do = Set it as a list, each item as an item.
V31 = A figure has no alternative text.
  .do = Add “alt” to the picture: one sentence with what it says to somebody who does not see it.
V32 = The alternative text “{ $text }” is a file’s name.
  .do = Add “alt” to the picture: one sentence with what it says to somebody who does not see it.
V33 = { $reason ->
    [outside] The box of the figure “{ $text }” reaches over its page.
   *[missing] The figure “{ $text }” has no box. Magnifiers cannot find it.
  }
  .do = Set the picture in a block of its own.
V34 = { $reason ->
    [there] No link leads to the footnote “{ $text }”.
   *[back] No link leads from the footnote “{ $text }” back into the text.
  }
  .do = The mark in the text and the mark of the footnote must refer to each other.
V35 = A tag ({ $tag }) is empty.
  .do = A space is no paragraph: set it as a space.
V36 = A link has no text.
  .do = Give the link a text that says where it leads.
V37 = The link “{ $text }” has no description or only its address. Some screen readers speak nothing but the description.
  .do = Contents must say in words where the link leads.
V38 = The link “{ $text }” leads nowhere.
  .do = Its destination must be in the file.
V39 = The link “{ $text }” belongs to no tag.
  .do = Set the link in the text and not in a running head or foot.
V50 = The destination “{ $name }”, to which websites may link, is missing.
  .do = The heading needs its label.
V51 = “{ $text }” is no heading, or does not stand in the order of the data.
  .do = Set the title as a heading, in its place.
V52 = Below “{ $heading }” this is not read aloud, or not in its place: “{ $text }”
  .do = Everything in the data belongs into the text, in the data’s order.
V53 = “{ $text }” is not spoken in the language “{ $language }”.
  .do = Set the passage with text(lang: …, region: none).
V54 = “{ $text }” has no bookmark.
  .do = The heading must be among the bookmarks (bookmarked).
V60 = { $plain ->
    [none] A rule of { $standard } is broken, { $rule }. The validator says: { $message }
   *[other] { $plain } ({ $standard }, rule { $rule })
  }
  .do = Whoever is to mend the file needs the rule’s number.
V61 = Whether the file conforms to { $standard } could not be judged: { $message }
  .do = The file is probably damaged. Make it anew.

## Flaws in a few words, for other programs

title-V01 = Not a readable PDF
title-V02 = No tags
title-V03 = No title, or another one
title-V04 = File name instead of the title in the window
title-V05 = No language, or an unknown one
title-V06 = Passage in a language that does not exist
title-V07 = No bookmarks
title-V08 = Bookmarks not shown
title-V09 = Bookmark that leads nowhere
title-V10 = No page labels
title-V11 = Font not embedded
title-V12 = Font that does not name its letters
title-V13 = Text neither tagged nor an artifact
title-V14 = Text that is only seen
title-V20 = No headings
title-V21 = First heading not of level 1
title-V22 = Skipped level
title-V23 = Empty heading
title-V24 = Table without header cells
title-V25 = Empty header cell
title-V26 = Header cell without scope
title-V27 = Row without a header
title-V28 = Table without caption and summary
title-V29 = Rows of different lengths
title-V30 = List that is none
title-V31 = Figure without alternative text
title-V32 = File name as alternative text
title-V33 = Figure without a fitting box
title-V34 = Footnote without a way there or back
title-V35 = Empty tag
title-V36 = Link without text
title-V37 = Link without description
title-V38 = Link that leads nowhere
title-V39 = Link without a tag
title-V50 = Missing destination for websites
title-V51 = Title that is no heading
title-V52 = Text that is not heard
title-V53 = Wrong voice
title-V54 = Heading without a bookmark
title-V60 = Broken rule of a standard
title-V61 = Not to be judged

rule-ua1-5 = The file does not say of itself that it conforms to PDF/UA-1.
rule-ua1-6-2 = The file is not marked as tagged.
rule-ua1-7-1 = Content, tags or title of the file are incomplete.
rule-ua1-7-1-3 = Some content is neither tagged nor an ornament.
rule-ua1-7-1-8 = The file says nothing about itself (XMP).
rule-ua1-7-1-9 = What the file says about itself names no title.
rule-ua1-7-1-10 = The window shows the file’s name instead of its title.
rule-ua1-7-1-11 = The file has no tags.
rule-ua1-7-2 = A language or the nesting of the tags is wrong.
rule-ua1-7-3 = A figure has no alternative text.
rule-ua1-7-4 = The headings do not follow one another.
rule-ua1-7-5 = The header cells of a table cannot be matched with its cells.
rule-ua1-7-9 = A footnote has no identifier of its own.
rule-ua1-7-18 = A link or form field is not tagged or not described.
rule-ua1-7-18-5 = A link is not tagged or has no description.
rule-ua1-7-21 = A font is faulty.
rule-ua1-7-21-4-1 = A font is not embedded.
rule-ua1-7-21-7 = A font does not say which letters its signs are.
rule-2a-6-1 = The file’s structure is not fit for an archive.
rule-2a-6-1-3 = The file is encrypted or lacks its identifier.
rule-2a-6-2-4 = A colour is not fixed without doubt.
rule-2a-6-2-11 = A font is faulty.
rule-2a-6-2-11-4 = A font is not embedded.
rule-2a-6-3 = A link or annotation is not fit for an archive.
rule-2a-6-5 = The file runs something that an archive does not allow.
rule-2a-6-6 = What the file says about itself is missing or contradicts itself.
rule-2a-6-7 = The file is not tagged completely.
rule-2a-6-8 = The file holds another file that an archive does not allow.

verified-print = The file is made for a print shop (PDF/X), where it needs no tags; verify the edition for the website.

verified = { $count ->
    [0] { $file }: { $pages ->
      [one] 1 page
     *[other] { $pages } pages
    }, no flaw found (PDF/UA-1, PDF/A-2a and checks of our own). What only a person can judge is listed in docs/accessibility.md.
    [one] { $file }: 1 flaw.
   *[other] { $file }: { $count } flaws.
  }
cannot-read-pdf = The file “{ $path }” cannot be read: { $message }
  .do = Name a PDF file.
## Preflight of print files

preflight-where = { $part ->
    [cover] on the cover
   *[interior] on page { $on }
  }

preflight-design = This is a matter of the design or the program, not of your texts. The print files have not been written.

K220 = Format or bleed are wrong { preflight-where }: measured are { $width } × { $height } mm and { $bleed } mm of bleed.
  .do = Check “bleed” under “print” in edition.json. Otherwise: { preflight-design }
  .form-do = Look at “Bleed” of the “Print edition”. Otherwise: { preflight-design }

K221 = Something ends { preflight-where } exactly where the page is cut, instead of running into the bleed.
  .do = { preflight-design }

K222 = The text does not keep its margins { preflight-where } (inner { $inner } mm, outer { $outer } mm).
  .do = If a very long word or address runs over the margin there, shorten it. Otherwise: { preflight-design }

K223 = The thumb index is at the side of the binding { preflight-where }.
  .do = { preflight-design }

K224 = The print file has { $pages } pages; the binding takes a multiple of { $multiple }.
  .do = Check “multiple” under “print” in edition.json. Otherwise: { preflight-design }
  .form-do = Look at “Multiple of pages” of the “Print edition”. Otherwise: { preflight-design }

K225 = Something { preflight-where } is not painted with printing inks ({ $spaces }).
  .do = If it is an SVG or PDF drawing, have it made in CMYK and name that file with the picture under “print”. Otherwise: { preflight-design }
  .form = Something is { preflight-where } not in the colours of a press.
  .form-do = If it is a drawing, have it made in CMYK, and choose it under “Picture file for print”. Otherwise: { preflight-design }

K226 = Black text is mixed of several inks { preflight-where }.
  .do = If a dimension has a very dark CMYK colour, lighten it or take pure black: 0, 0, 0, 100. Otherwise: { preflight-design }

K227 = Up to { $most } % of ink lie on one spot { preflight-where }; the paper takes { $limit } %.
  .do = Take less ink in the CMYK colour or in the picture. If the paper takes more, name the print shop's figure under “ink_limit”.
  .form-do = Take less ink under “Colour in print” or in the picture. If the paper takes more, enter the print shop’s value under “Ink limit”.

K228 = { $which ->
    [known] The picture “{ $file }”
   *[unknown] A picture
  } has only { $least } dots per inch { preflight-where }; below 150 the dots are seen.
  .do = Take the picture in full size, as it comes from the camera, or another one. To have it enlarged does not help.
  .form = { $which ->
    [known] This picture
   *[unknown] A picture
  } has only { $least } dots per inch { preflight-where }; below 150 one sees the single dots.

K229 = A line { preflight-where } is only { $least } pt thick; below 0.25 pt it breaks in print.
  .do = If it is in one of your pictures, have its lines drawn thicker. Otherwise: { preflight-design }

K230 = Type { preflight-where } is only { $least } pt in size; it closes up in print.
  .do = If it is in one of your pictures, have its type set larger. Otherwise: { preflight-design }

K231 = Small type ({ $least } pt) is white or mixed of several inks { preflight-where }.
  .do = Have it set in one ink, best in black, or at least 8 pt large.

K232 = Fonts are missing in the print file: { $what }.
  .do = If the font is one of a PDF drawing, have it embedded there or turned into outlines. Otherwise: { preflight-design }

K233 = Something is set { preflight-where } so that it looks different in print: { $what }.
  .do = If it is part of an SVG or PDF drawing, have that made without transparency and overprinting. Otherwise: { preflight-design }
  .form = Something { preflight-where } is set so that it looks different in print.

K234 = The print file holds something that cannot be printed: { $what }.
  .do = { preflight-design }
  .form = The print file holds something that cannot be printed.

K235 = The print file does not rightly say that it is PDF/X-4: { $what }.
  .do = { preflight-design }
  .form = The print file does not say rightly that it is PDF/X-4.

K236 = { $which ->
    [known] The picture “{ $file }”
   *[unknown] A picture
  } has only { $least } dots per inch { preflight-where }; print shops wish for 300.
  .do = Take the picture in full size, as it comes from the camera, if you have it.
  .form = { $which ->
    [known] This picture
   *[unknown] A picture
  } has only { $least } dots per inch { preflight-where }; print shops wish for 300.

preflight-boxes = Format and bleed

preflight-boxes-result = { $width } × { $height } mm, bleed { $bleed } mm

preflight-edges = Areas at the edge

preflight-edges-result = pages on which an area ends at the cut: { $count }

preflight-sides = Margins

preflight-sides-result = inner { $inner } mm, outer { $outer } mm

preflight-tabs = Thumb index

preflight-tabs-result = { $count } tabs

preflight-pages = Number of pages

preflight-pages-result = { $pages ->
    [one] 1 page
   *[other] { $pages } pages, a multiple of { $multiple }
  }

preflight-colours = Colours

preflight-colours-result = { $spaces ->
    [none] all in cyan, magenta, yellow, black
   *[other] not in printing inks: { $spaces }
  }

preflight-black = Black text

preflight-black-result = texts of mixed black: { $count }

preflight-ink = Total ink

preflight-ink-result = at most { $most } %, limit { $limit } %

preflight-pictures = Pictures

preflight-pictures-result = { $count ->
    [0] no pictures
   *[other] pictures: { $count }, at least { $least } dots per inch
  }

preflight-hairlines = Lines

preflight-hairlines-result = thinnest { $least } pt

preflight-type-size = Type size

preflight-type-size-result = smallest { $least } pt

preflight-fine-type = Small type in several inks

preflight-fine-type-result = smallest { $least } pt

preflight-fonts = Fonts

preflight-fonts-result = { $what ->
    [none] { $count }, all embedded
   *[other] not embedded: { $what }
  }

preflight-blending = Transparency and overprinting

preflight-blending-result = { $what ->
    [none] nothing that a press shows differently
   *[other] { $what }
  }

preflight-extras = Links, forms, attachments

preflight-extras-result = { $what ->
    [none] none
   *[other] { $what }
  }

preflight-labels = PDF/X-4 and colour profile

preflight-labels-result = { $what ->
    [none] { $profile }
   *[other] incomplete: { $what }
  }

## The result of a run

summary = { $errors ->
    [0] No errors
    [one] 1 error
   *[other] { $errors } errors
  }{ $warnings ->
    [0] { $unchecked ->
      [none] , no warnings
     *[other] {""}
    }
    [one] , 1 warning
   *[other] , { $warnings } warnings
  }{ $hints ->
    [0] { $unchecked ->
      [none] , no hints
     *[other] {""}
    }
    [one] , 1 hint
   *[other] , { $hints } hints
  }{ $unchecked ->
    [none] {""}
    [0] ; not everything checked
    [one] ; 1 rule not checked or not wholly
   *[other] ; { $unchecked } rules not checked or not wholly
  }.
fix-done = { $count ->
    [one] 1 place
   *[other] { $count } places
  } in { $files ->
    [one] 1 file
   *[other] { $files } files
  } corrected.
fix-would = To correct: { $count ->
    [one] 1 place
   *[other] { $count } places
  } in { $files ->
    [one] 1 file
   *[other] { $files } files
  }. Nothing was written.
fix-nothing = Nothing that can be corrected with certainty.
fix-none-left = Nothing is left to do after that.
fix-left = For you, { $left ->
    [one] 1 finding remains
   *[other] { $left } findings remain
  }; `katalog check { $catalogue }` shows what is left.
nothing-found = Nothing to correct.
checked = { $errors ->
    [0] No errors
    [one] 1 error
   *[other] { $errors } errors
  }{ $warnings ->
    [0] { $unchecked ->
      [none] , no warnings
     *[other] {""}
    }
    [one] , 1 warning
   *[other] , { $warnings } warnings
  }{ $hints ->
    [0] { $unchecked ->
      [none] , no hints
     *[other] {""}
    }
    [one] , 1 hint
   *[other] , { $hints } hints
  }{ $unchecked ->
    [none] {""}
    [0] ; not everything checked
    [one] ; 1 rule not checked or not wholly
   *[other] ; { $unchecked } rules not checked or not wholly
  }{ $accepted ->
    [0] {""}
   *[other] ; { $accepted } accepted
  }.
rules-title = # What katalog checks
rules-intro = Made from the pages that `katalog explain K035` shows: `katalog explain --all --lang en`. Errors stop an edition and cannot be switched off; warnings and hints can.
pages-not-checked = What only the pages show (K2xx) is found by `katalog build`.
nothing-written = Nothing was written; any older file is unchanged. To make a draft that shows the errors, use `katalog build { $catalogue } --draft`.
nothing-written-draft = Nothing was written; any older file is unchanged.
more-of-a-kind = … and { $count } more of { $code }.
more-not-shown = There are { $count } more findings { $code } that are not listed here one by one.
  .do = Mend those that are shown first; then the next ones appear.
  .form = There are { $count } more findings of this kind that are not shown one by one.
draft-more-faults = { $count ->
    [one] One more error is not shown in the draft; `katalog check` names it.
   *[other] { $count } more errors are not shown in the draft; `katalog check` names them.
  }
draft-more-measures = { $count ->
    [one] One more measure is not shown in this draft.
   *[other] { $count } more measures are not shown in this draft.
  }
watching = Waiting for changes; Ctrl+C ends the program.
built = { $file }: { $pages ->
    [one] 1 page
   *[other] { $pages } pages
  }, { $measures ->
    [one] 1 measure
   *[other] { $measures } measures
  } with { $entries ->
    [one] 1 entry
   *[other] { $entries } entries
  }, { $new ->
    [0] none new
   *[other] { $new } of them new
  }, { $size } KB, { $seconds } s
built-draft = Draft { $file }: { $pages ->
    [one] 1 page
   *[other] { $pages } pages
  }, { $size } KB, { $seconds } s. It does not meet any standard and is not meant for publication.
built-print = Print { $file }: { $pages } pages, { $added ->
    [0] {""}
    [one] 1 of them blank to fill up,{" "}
   *[other] { $added } of them blank to fill up,{" "}
  }{ $binding ->
    [perfect] perfect binding
   *[stapled] saddle stitch, cover included
  }, PDF/X-4, { $size } KB, { $seconds } s
built-cover = Cover { $file }: spine { $spine } mm, PDF/X-4, { $size } KB, { $seconds } s
built-order = Order sheet { $file }: { $size } KB
exported = Typst project in { $folder }: { $files } files. README.md in that folder explains how to turn it into the PDF.
## What the program could not do

cannot-open = The catalogue “{ $path }” cannot be opened: { $message }
  .do = Name the folder that contains edition.json. Put a name with spaces into quotation marks.
cannot-read-profile = The colour profile “{ $path }” cannot be read: { $message }
  .do = Check the path behind --profile.

cannot-listen = The port { $path } cannot be used: { $message }
  .do = Another program may be using it. Name another number behind --port, or leave --port out.
cannot-serve = The desk cannot be opened: { $message }
  .do = Start the program once more. If that does not help, ask your IT whether it may listen on this machine.
no-secret = The machine yields no random numbers, and without them the desk would be open to others.
  .do = Restart the machine. If that does not help, ask your IT.
open-yourself = The browser could not be opened. Open the address above yourself.
cannot-read = "{ $path }" cannot be read: { $message }
    .do = Check the name, and whether you may open the file.
cannot-read-layout = The layout “{ $path }” cannot be read: { $message }
  .do = Name a folder with main.typ, as written by `katalog export typst`.
cannot-write = { $reason ->
    [full] “{ $path }” cannot be written: the disk is full.
    [denied] “{ $path }” cannot be written: you may not write there.
    [no-file] “{ $path }” cannot be written: no file can be there.
    [dangling] “{ $path }” cannot be written: it is a link that leads to no file.
    [twice] “{ $path }” cannot be written: two files of this run would have the same name.
   *[other] “{ $path }” cannot be written: { $message }
  }
  .do = { $reason ->
    [full] Make room, or name another folder with -o.
    [denied] Name another folder with -o.
    [no-file] Name another one with -o.
    [dangling] Delete the link, or name the file itself with -o.
    [twice] Name another one with -o that does not end in “-druck”, “-druck-umschlag” or “-druck-auftrag”.
   *[other] Is the file open in another program, or do you lack permission to write there?
  }
changed-meanwhile = While corrections were made, another program has changed { $files }. Nothing was written.
  .do = Repeat the command.
nothing-changed = All files are as they were before this run.
half-written = Nevertheless these are new: { $files }. They do not belong to the edition’s other files.
  .do = Remove the cause and repeat the command before you pass any of the files on.
other-edition = { $new_as_of ->
    [none] “{ $path }” is a finished edition as of { $as_of } and not a draft. Nothing was written.
   *[other] “{ $path }” is another edition: as of { $as_of }{ $edition ->
        [none] {""}
       *[other] , number { $edition }
      }. The catalogue’s is as of { $new_as_of }{ $new_edition ->
        [none] {""}
       *[other] , number { $new_edition }
      }. Nothing was written.
  }
  .do = { $new_as_of ->
    [none] Name another file with -o. If the draft is to replace it, repeat the command with --replace.
   *[other] Change “name” in edition.json, for the file’s name is made from it, or name another one with -o. If the new edition is to replace the other, repeat the command with --replace.
  }
mixed = { $count ->
    [one] Made from another state of the data than the edition’s other files: { $files }.
   *[other] Made from another state of the data than the edition’s other files: { $files }.
  }
  .do = Make all files anew with --edition all (and --report if there is an order sheet) before you pass any of them on, or delete what you no longer need.
quoted = “{ $text }”
kept-beside = “{ $path }” could not be replaced; it seems to be open in another program. { $count ->
    [one] It is unchanged, and the new one is beside it: { $beside }
   *[other] All older files are unchanged, and the new ones are beside them: { $beside }
  }
  .do = Close the file in the other program and repeat the command, or rename what is new.
folder-in-use = There is already something else in “{ $path }”.
  .do = Name an empty folder or one that does not exist yet.
cannot-print = What should stand here could not be printed.
  .do = The disk that the output is redirected to seems to be full. Make room, or name another file.
no-file-for-findings = { $reason ->
    [pdf] Findings do not belong in a PDF file: “{ $path }”
   *[catalogue] “{ $path }” would lie among the catalogue's files and be taken for one of them.
  }
  .do = Name another file for the findings, such as findings.json beside the catalogue's folder.
system-missing = there is nothing.
system-denied = you may not do this.
system-read-only = it can only be read there.
system-folder = it is a folder.
system-no-folder = it is not a folder.
system-full = the disk is full.
system-too-large = the file is too large.

no-catalogue = { $reason ->
    [here] There is no folder “{ $path }” here. You are in it already.
    [nothing] No catalogue is named, and there is none in the current folder.
    [inside] “{ $path }” is not a catalogue but a folder inside one.
    [above] “{ $path }” holds no catalogue, but folders in it do: { $folders }
    [pdf] “{ $path }” is a PDF, not a catalogue.
    [document] “{ $path }” is a document of Word or a similar program and not a catalogue, whatever its name ends in.
    [packed] “{ $path }” is a packed folder.
   *[file] “{ $path }” is a file, not a folder.
  }
  .do = { $reason ->
    [here] Leave its name out: { $command }
    [nothing] Name the folder that contains edition.json: { $command } FOLDER
    [pdf] To check a finished PDF: katalog verify { $typed }. For a catalogue, name the folder that contains edition.json: { $command } FOLDER
    [document] The program reads JSON files; copy text from Word into them field by field. Name the folder that contains edition.json: { $command } FOLDER
    [packed] Unpack it, and name the folder that contains edition.json: { $command } FOLDER
   *[other] { $folder ->
      [none] Name the folder that contains edition.json: { $command } FOLDER
     *[other] Name the catalogue's folder: { $command } { $folder }
    }
  }

## What follows the command

usage-more = { $usage ->
    [none] {""}
   *[other] Usage: { $usage }{"\u000A"}
  }Everything is explained by: { $command } --help
usage-unknown = The command does not know “{ $argument }”.
  .do = { $suggestion ->
    [none] If a file's name begins with a hyphen, write ./ before it.
   *[other] Did you mean “{ $suggestion }”?
  }
usage-too-many = “{ $argument }” is too much.
  .do = { $there ->
    [yes] Put a name with spaces into quotation marks: { $quoted }
   *[no] If it belongs to the name before it, put that into quotation marks: { $quoted }
  }
usage-no-such-command = There is no command “{ $argument }”.
  .do = { $suggestion ->
    [none] Possible are: { $words }
   *[other] Did you mean “{ $suggestion }”? Possible are: { $words }
  }
usage-no-command = It is not said what to do: { $words }
  .do = Write one of these words behind the command.
usage-no-value = Something is missing behind “{ $argument }”.
  .do = { $words ->
    [none] Write it there.
   *[other] Possible are: { $words }
  }
usage-value = “{ $value }” is not possible for “{ $argument }”.
  .do = { $words ->
    [none] The help names what is possible.
   *[other] Possible are: { $words }
  }
usage-code = { $reason ->
    [unknown] “{ $value }”: no such code.
    [flaw] “{ $value }” is a flaw of a finished file; `katalog verify` names it with what to do.
    [error] “{ $value }” is an error. Errors cannot be left out.
   *[other] “{ $value }” is not possible for “{ $argument }”.
  }
  .do = { $reason ->
    [flaw] There is more in docs/accessibility.md.
    [error] Mend it, or make a draft: katalog build --draft
   *[other] To list all codes: katalog explain
  }
usage-missing = Missing: { $argument }
  .do = Write it behind the command.
usage-conflict = “{ $argument }” and “{ $other }” do not go together.
  .do = Leave one of them out.
usage-twice = “{ $argument }” is given twice.
  .do = Leave one of them out.
usage-only-print = --profile, --also-pdfa and --report belong to the print edition.
  .do = Add --edition print or --edition all.
usage-only-web = --verify belongs to the website edition.
  .do = Use --edition web or --edition all.
usage-other = The command cannot be read like this: { $message }
  .do = Compare it with the help.

## Acts: what to do where something is not possible, and what is to be known before

act-unread = A part of the catalogue cannot be read.
  .do = First mend what “Findings” says about it.
act-unfit = Something other than expected stands in this place.
  .do = First mend what “Findings” says about it.
act-gone = What you have chosen is not there any more.
  .do = Load the page again and choose once more.
act-no-title = A name is missing here.
  .do = Enter at least one letter or digit.
act-long-title = This has more than { $count } characters.
  .do = Shorten it; what else is to be said belongs in the description.
act-no-id = This cannot be an address on the web.
  .do = { $better ->
    [none] Use small letters from a to z, digits and single hyphens.
   *[other] Use small letters from a to z, digits and single hyphens, like this: “{ $better }”.
  }
act-taken-id = The address on the web “{ $id }” is taken.
  .do = Choose another one.
act-needed = Some places cannot do without this.
  .do = First choose something else there.
act-referred = Other places refer to it.
  .do = Take the references out as well, or leave it.
act-no-dimension = A measure stands in at least one dimension.
  .do = Choose a dimension.
act-no-month = The edition does not say yet of which month it is.
  .do = First choose year and month under “Publication”.
act-ends-early = The measure begins only after { $year }.
  .do = Check “Since”.
act-ends = The measure stands in the edition of { $year } for the last time and is missing from the next one on.
act-old-links = Whoever has kept the old address on the web will find nothing there any more.
  .do = Change the address only if it has not been published yet.
## Editing texts

editor-toolbar = Format the text
editor-bold = Bold
editor-italic = Italic
editor-list = List
editor-numbered = Numbered list
editor-heading = Subheading
editor-quote = Quotation
editor-link = Link
editor-language = Other language
editor-footnote = Footnote
editor-figure = Figure
editor-undo = Undo
editor-redo = Redo
editor-key-bold = Ctrl+B
editor-key-italic = Ctrl+I
editor-key-list = Ctrl+Shift+L
editor-key-numbered = Ctrl+Shift+7
editor-key-link = Ctrl+K
editor-key-undo = Ctrl+Z
editor-key-redo = Ctrl+Y
editor-apply = Apply
editor-cancel = Cancel
editor-remove = Remove
editor-link-address = Address
editor-link-address-hint = An address on the web, a mail address or a telephone number, such as www.herne.de or 02323 16-0.
editor-link-is-mail = Whoever clicks on it writes a mail.
editor-link-is-phone = Whoever clicks on it makes a call.
editor-link-is-web = Whoever clicks on it opens this page on the web.
editor-link-bad = This is no full address. It is safest to copy it from the top of the browser.
editor-link-place = Place in this catalogue
editor-link-place-hint = Type a part of the name of a measure, a dimension or a contact point.
editor-link-places = Places found
editor-link-no-place = There is nothing of this name.
editor-link-text = Text that is read
editor-link-no-text = Without a text nobody sees the link.
editor-language-choose = Language of the selected words
editor-language-other = A further language
editor-language-code = Code of the language
editor-language-code-hint = Two or three letters, such as "la" for Latin.
editor-language-bad = This is no code of a language.
editor-language-no-text = First select the words that are in another language.
editor-footnote-choose = Footnote at this place
editor-footnote-none = This chapter has no footnote yet. First add one in the field "Footnotes".
editor-figure-edit = Edit the figure
editor-unknown = Other content, which stays as it is
editor-quote-source = Source of the quotation
editor-pasted-pictures = Pictures were not pasted.
editor-pasted-tables = A table was pasted as text.
editor-pasted-headings = Headings were pasted as paragraphs.
editor-pasted-footnotes = Footnotes now stand in brackets in the text.
editor-pasted-nested = Items below others now stand on the same level.
editor-pasted-links = Links that do not lead to the web have become text.
editor-pasted-comments = Comments were left out.
editor-pasted-deleted = What had been deleted in the revision was left out.

editor-note-widened = Only a whole word can be bold or italic: all of "{ $text }" now is.
editor-note-unmarked = "{ $text }" cannot be emphasised like this. The text is kept, the emphasis is not.
editor-note-unlinked = "{ $text }" cannot be a link here. The text is kept.
editor-note-language = The language of "{ $text }" cannot be given here. The text is kept.
editor-note-footnote = A footnote ("{ $text }") is not possible here.
act-last-dimension = This is the last dimension.
  .do = First make another one.
act-division-in-use = There are still units in this division.
  .do = First move the units to another division.
act-no-year = This is no year until which a name can have been valid.
  .do = Write four digits, such as 2024.
act-last-part = Without this part, only the cover would be left.
  .do = First take in another part.
act-one-sign = Exactly one sign stands beside the word.
  .do = Choose a sign, such as an arrow or a tick.
act-listed = “{ $short }” is on the list already.
  .do = Change the entry there.
act-footnote-name = A footnote cannot be called so.
  .do = Use letters, digits and hyphens.
act-footnote-taken = This chapter has a footnote “{ $name }” already.
  .do = Choose another name.
act-no-such-month = There is no such month.
  .do = Choose year and month.
act-not-later = The last edition is of { $month }; the new one must be later.
  .do = Choose a later month.
act-not-copied = { $count ->
    [one] One picture or typeface could not be read and is
   *[other] { $count } pictures or typefaces could not be read and are
  } not taken along.
act-title-marks = There are brackets in this title that mean something else.
  .do = Write it without square and curly brackets.

## The year

ask-again = This cannot be read. Please try again.
ask-unit = Unit (name, short name or a part of it)
ask-dimension = Dimension (name or a part of it)
new-usual-kind = Catalogue of measures
new-usual-division = Division I
new-usual-dimension = General measures
new-catalogue = Begun: { $folder }. To open it at the desk: katalog serve { $folder }
new-edition = New edition in { $folder }: as of { $as_of }{ $number ->
    [none] {""}
   *[other] , number { $number }
  }, { $measures ->
    [one] 1 measure
   *[other] { $measures } measures
  }. The old edition is unchanged.
new-ended = { $count ->
    [one] Left out, since it ended with the old edition: { $titles }
   *[other] Left out are { $count } measures that ended with the old edition: { $titles }
  }
new-look = { $count ->
    [0] There is nothing to look at that the program can find.
    [one] To be looked at is 1 place:
   *[other] To be looked at are { $count } places:
  }
new-measure = Begun: “{ $title }” in { $file }. What is still to be written is marked there.
new-revision = “{ $name }” now says that it was corrected ({ $month }). What has changed is shown by `katalog diff` with the folder that was published.
status-title = { $name }, as of { $as_of }{ $deadline ->
    [none] {""}
   *[other] , answers due by { $deadline }
  }: { $released } of { $measures } released
status-measures = measures
status-open = open
status-asked = asked
status-answered = answered
status-released = released
status-since = since
status-errors = errors
status-unit = unit
status-stopping = { $count ->
    [0] Nothing stops the edition.
    [one] 1 error stops the edition:
   *[other] { $count } errors stop the edition:
  }
compare-title = What has changed: from { $before } to { $after }
compare-from-to = From { $before } to { $after }.
compare-edition = “{ $name }” (as of { $as_of }{ $revision ->
    [none] {""}
   *[other] , corrected { $revision }
  })
compare-paper = What has changed
compare-numbers = Numbers
compare-numbers-summary = A row for each dimension: how many measures it had before and has now, how many of them are new and how many are no longer there.
compare-number-dimension = Dimension
compare-unread = Cannot be read: { $files }. What stands there would seem to be gone; so nothing was compared.
  .do = What to do is shown by: katalog check { $catalogue }
compare-written = { $file }: { $count ->
    [0] no changes
    [one] 1 change
   *[other] { $count } changes
  }
compare-nothing = Nothing has changed.
compare-measures = Measures
compare-chapters = Chapters
compare-new = New: { $group }
compare-ended = No longer there: { $group }
compare-changed = Changed: { $group }
compare-how-new = new
compare-how-ended = no longer there
compare-how-moved = moved
compare-how-renamed = renamed
compare-how-changed = changed
compare-number-before = before
compare-number-after = now
compare-number-new = new
compare-number-ended = ended
compare-number-all = all measures, each once
compare-order = { $label }, order
compare-place = place { $number }
compare-id = Address on the web so far: { $before }
compare-gone-line = deleted
compare-new-line = new
compare-yes = yes
compare-no = no
extract = Extract: { $title }
extract-empty = No measure of “{ $title }” is printed; the extract would be empty.
  .do = Choose something else.
usage-month = { $argument } is given “{ $value }”, which is no month.
  .do = Write year and month like this: 2025-08
usage-part = “{ $value }” does not say what the extract is made of.
  .do = Write dimension=NAME, division=NAME or unit=NAME.
usage-extract-web = There are extracts for the website only. For a print shop it would be a booklet of its own, with an extent and a cover of its own.
  .do = Leave --edition out, or leave --only out.
proof = Proof
proof-lead = { $name }, as of { $as_of }
proof-task = Please read the following pages, tick for each measure whether it can be printed so, write changes onto the pages, and sign{ $deadline ->
    [none] .
   *[other] {" "}by { $deadline }.
  }
proof-summary = A row for each measure: its page, its title and two boxes, one for release without changes, one for release with changes.
proof-page = page
proof-measure = measure
proof-fine = released so
proof-changes = with changes
proof-tick = tick:
proof-findings = What was found
proof-nothing = Nothing was found in these measures.
proof-release = Release
proof-date = Date
proof-function = Function
proof-signature = Signature
proof-pages = The pages
proof-pages-note = From here on the pages are as they will be printed. Their numbers are those of the whole publication.
proof-also = also on page { $pages }
proof-written = { $file }: { $measures ->
    [one] 1 measure
   *[other] { $measures } measures
  }, { $count ->
    [0] no findings
    [one] 1 finding
   *[other] { $count } findings
  }
proof-none = There are no measures that anybody could read.
not-beside = A new edition lies beside the old one, or it would not find it; “{ $path }” lies elsewhere. Nothing was written.
  .do = Name the folder like this: { $better }
no-folder-name = No folder can be called like this: “{ $path }”
  .do = Use letters, digits and hyphens, such as vielfalt-2025.
usage-missing-answers = Something is missing: { $arguments }
  .do = Write it behind the command, or start the command in a window in which it can ask.
act-not-known = { $kind ->
    [unit] There is no unit “{ $typed }”.
    [division] There is no division “{ $typed }”.
    [topic] There is no topic “{ $typed }”.
   *[dimension] There is no dimension “{ $typed }”.
  }{ $nearest ->
    [none] {""}
   *[other] {" "}Did you mean “{ $nearest }”?
  }
  .do = { $all ->
    [none] Name it or a part of its name.
   *[other] There are: { $all }
  }
act-ambiguous = “{ $typed }” may mean several: { $titles }
  .do = Name more of it.
act-corrected-early = A correction cannot be before the edition, which is as of { $month }.
  .do = Name a later month.

## Forms for the departments

form-file = measures
form-title = Your measures for “{ $edition }”
form-letter = To: { $unit }
    { $office ->
        [none] { "" }
       *[other] From: { $office }
    }
    Dear colleagues,
    we are preparing “{ $edition }”. It holds { $count ->
        [one] one measure
       *[other] { $count } measures
    } of your department. Please go through everything on the following pages, change what is no longer true, and release the texts.
    { $deadline ->
        [none] Please send this file back to us when you have filled it in.
       *[other] Please send this file back to us by { $deadline }.
    } Thank you for your work!
form-day = { $day } { $month } { $year }
form-deadline = Please send this file back to us by { $deadline }.
form-how = How to fill it in
form-how-to = Write into the right column as you are used to, with “Track changes” if you like. What you do not touch stays as it is.
    Boxes: put an x in place of ☐ to tick it, and take ☒ away where it no longer holds.
    New measures go into the empty tables at the end. Where something is not right, comments in the margin say what we have noticed.
    Please leave the headings and the left column: by them we know where your answer belongs.
form-head-field = Field
form-head-text = Text
form-table = About: { $title }
form-new = New measure { $number }
form-yes = yes
form-no = no
form-help-title = The full title as it is to be printed.
form-help-units = A unit a line. The first decides its place in the publication.
form-help-description = What is done, in several paragraphs or as a list if you like.
form-help-goals-and-target-groups = What the measure is to achieve, and whom it is for.
form-help-goals = What the measure is to achieve.
form-help-target-groups = Whom it is for.
form-help-period = “Beginning: 2024”, “End: 2026” or “Ongoing: yes”, each on a line of its own.
form-help-links = A text with its address a line: Application for part-time work: https://…
form-row-state = What becomes of the measure?
    .do = Tick one. If it ends, write the year behind it.
form-state-same = unchanged
form-state-changed = changed
form-state-ends = ends in:
form-row-function = Released by
    .do = A function, no name: “head of department”.
form-row-date = Released on
    .do = The day of the release.
form-row-remark = Remark for the office
    .do = What we should know. It is not printed.
form-note = From the form:
form-written = { $count ->
        [one] 1 form lies
       *[other] { $count } forms lie
    } in “{ $folder }”.
form-line = { $file }: { $count ->
        [one] 1 measure
       *[other] { $count } measures
    }
form-there = There are forms already: { $files }.
    .do = Perhaps they are filled in. Name another folder with “-o”, or write over them with “--replace”.
form-nobody = No unit that has measures is called so.
    .do = These units have measures: { $units }.
form-no-unit = No unit of this catalogue has a measure that needs a form.
    .do = Make measures first.

## Their answers

answer-title = The departments' answers
answer-summary = Measures: { $changed } changed, { $unchanged } unchanged, { $new } new, { $ended } with an end, { $missing } without an answer. To be decided: { $open ->
        [one] 1 field
       *[other] { $open } fields
    }. Not assigned: { $left ->
        [one] 1 text
       *[other] { $left } texts
    }.
answer-missing = Sent, but not in the answer
answer-unchanged = Unchanged
answer-changed = Changed
answer-ended = Ending
answer-new = New
answer-left = Not assigned
answer-left-what = These texts stand in the answers, but in no field. Nothing of them has been taken over.
answer-from = From: { $files }
answer-released = { $function ->
        [none] Released on { $date }.
       *[other] { $date ->
            [none] Released by: { $function }.
           *[other] Released by: { $function }, { $date }.
        }
    }
answer-note = Written beside it (kept as a note with the measure):
answer-gone = These rows are missing in the answer; the fields stay as they are: { $fields }.
answer-crossed = Not taken over: you have changed this field, too, since the form was sent.
answer-contradicted = Not taken over: two answers say different things here.
answer-empty = Not taken over: without it the measure cannot be printed.
answer-locked = Not taken over: this text has parts that Word does not know. Change it by hand.
answer-homeless = Not made: nobody can tell which unit this measure belongs to.
    .do = Enter one under “Units” in the answer, or make the measure yourself.
answer-done = { $count ->
        [0] Nothing in the catalogue is changed.
        [one] 1 file of the catalogue is changed.
       *[other] { $count } files of the catalogue are changed.
    }
answer-would = { $count ->
        [0] Nothing in the catalogue would be changed.
        [one] 1 file of the catalogue would be changed. Nothing is written.
       *[other] { $count } files of the catalogue would be changed. Nothing is written.
    }
answer-refused = The answers cannot be taken over: { $why }
    .do = { $todo }

word-unreadable = { $kind ->
        [old] “{ $file }” is a document of an old Word (.doc).
        [encrypted] “{ $file }” is protected by a password.
        [odt] “{ $file }” is a document of LibreOffice (.odt).
        [pdf] “{ $file }” is a PDF.
        [pages] “{ $file }” is a document of Pages.
        [rtf] “{ $file }” is a document in Rich Text Format.
        [html] “{ $file }” is a web page or a mail.
        [office] “{ $file }” is no document of Word but another file of Office.
        [broken] “{ $file }” is damaged and cannot be read.
        [large] “{ $file }” is larger than a document can be.
       *[other] “{ $file }” is no document of Word.
    }
    .do = { $kind ->
        [encrypted] Open it in Word, take the password away (File, Info, Protect Document) and save it again.
        [broken] Ask for it once more, or open it in Word and save it under a new name.
        [large] Take out pictures and all else that does not belong to the form.
        [office] Ask for the answer as a document of Word.
        [pdf] Answers cannot be read from a PDF for certain. Ask for the document of Word.
       *[other] Open it in Word or LibreOffice and save it as “Word document (.docx)”.
    }
## An old catalogue is taken over

one-old-catalogue = With --new, a single old catalogue is taken over.
  .do = Name one file. The departments' answers are taken over with --into.
cannot-read-labels = The file of labels “{ $path }” cannot be read: { $message }
  .do = Check the name behind --labels.
cannot-take-over = { $kind ->
    [encrypted] “{ $path }” is protected by a password.
    [broken] “{ $path }” is damaged and cannot be opened.
    [large] “{ $path }” is larger than a catalogue can be.
    [pdf] “{ $path }” is a PDF. What belongs together cannot be read from it for certain.
   *[other] “{ $path }” is no document that can be taken over.
  }
  .do = { $kind ->
    [encrypted] Open the file in Word, take the password out under “File” – “Info”, and save it again.
    [broken] Open the file in Word, and save it under a new name as .docx.
    [large] Take pictures out, or save the text as .txt.
    [pdf] Take the Word file that it was made from. Where there is none any more, copy the whole text into an editor, and save it as .txt.
   *[other] Open the file in Word or LibreOffice, and save it as “Word document (.docx)”.
  }
takeover-file = REPORT.md
takeover-title = Takeover of { $path }
takeover-summary = Taken over: measures { $measures }, sections { $sections }, units { $units }, chapters { $chapters }, contact points { $contacts }.
takeover-written = The catalogue lies in { $folder }.
takeover-next = All of it stands with its place in the source in { $path }. The publication as a draft is made by katalog build --draft { $folder }
takeover-more = … and { $count } more.
takeover-labels-faulty = Nothing was taken over. Correct the file of labels, and repeat the command.
takeover-lines = { $count ->
    [one] line { $numbers }
   *[other] lines { $numbers }
  }
takeover-paragraphs = { $count ->
    [one] paragraph { $numbers }
   *[other] paragraphs { $numbers }
  }
takeover-part-missing = This is missing
  .do = The source does not say it, and the finished publication needs it. Please add it in the catalogue.
takeover-part-uncertain = Please look at this
  .do = Here the program decided so that nothing is lost. Please check whether it is right.
takeover-part-left = Not taken over
  .do = The catalogue has no place for it. Here it stands word for word.
takeover-part-taken = Good to know
  .do = This is taken over, and the source spells it in different ways.
takeover-part-undone = What belonged to the paper
  .do = The program took this out; it prints page numbers, contents and labels itself.
takeover-undone-page-number = Page numbers: { $count }
takeover-undone-running-line = Lines at the head and foot of pages: { $count }
takeover-undone-line-end = Ends of lines within a paragraph: { $count }
takeover-undone-split-word = Words that were split: { $count }
takeover-undone-contents = Lines of the table of contents: { $count }
takeover-undone-table-head = Heads of tables and labels: { $count }
takeover-undone-invisible = Places with characters that nobody sees: { $count }
takeover-no-title = A measure has no title.
takeover-no-direction = Whether “{ $title }” is aimed inward or outward is said nowhere.
takeover-no-unit = No unit is named for “{ $title }”.
takeover-no-field = { $field ->
    [description] “{ $title }” has no description.
    [goals] “{ $title }” names neither goals nor target groups.
   *[other] “{ $title }” does not say who is responsible.
  }
takeover-row-without-page = “{ $title }” stands in the overview “{ $section }” and has no page. A measure was made for it, which has no texts.
takeover-page-without-row = “{ $title }” has a page and is missing in the overview “{ $section }”.
takeover-titles-differ = The overview calls “{ $title }” otherwise: “{ $other }” has become the short title.
takeover-titles-unlike = “{ $other }” in the overview and the page “{ $title }” probably belong together.
takeover-new-in-row-only = “{ $title }” is new in the overview and not on its page. The measure counts as new.
takeover-new-on-page-only = “{ $title }” is new on its page and not in the overview. The measure counts as new.
takeover-stray-new = In the overview “{ $section }” there is a “new” without a row.
takeover-directions-differ = Overview and page say different things of where “{ $title }” is aimed. Both count.
takeover-in-two-sections = “{ $title }” and “{ $other }” have the same text. They are now one measure in two sections.
takeover-same-title = “{ $title }” is there twice with different texts. Both are taken over.
takeover-unit-spelled = “{ $unit }” is also called “{ $other }”. It is now one unit with the first name.
takeover-unit-in-text = Where responsibility is named, “{ $unit }” is also called “{ $other }”. The texts are unchanged; katalog fix can bring them into line.
takeover-unit-guessed = No unit is named for “{ $title }”. What is named as responsible counts: “{ $unit }”.
takeover-two-divisions = “{ $unit }” stands under “{ $division }” and under “{ $other }”. The first one counts.
takeover-no-division = No division is named for “{ $unit }”. The unit now stands under “Stadtverwaltung”.
takeover-no-divisions = The source names no divisions. All units stand under “Stadtverwaltung”.
takeover-no-sections = The source names no section for these measures. They stand in one that is called “Maßnahmen”.
takeover-listed-not-there = “{ $title }” stands in the table of contents and nowhere else.
takeover-lost-link = At “{ $text }” there was a link whose address is lost. The text is taken over.
takeover-footnote-twice = Footnote { $number } is there twice in the same chapter. The second one stands as a paragraph in the text.
takeover-footnote-unused = No text refers to footnote { $number }. It stands as a paragraph at the end of the chapter.
takeover-footnote-left = Measures have no footnotes:
takeover-person = Of “{ $title }”, the name “{ $person }” is given. It is printed with consent only; a function is better.
takeover-contact-without-text = What the contact point “{ $title }” does is not said.
takeover-place-spelled = “{ $street }” is also called “{ $other }”. It is now one address.
takeover-number-in-foreword = The edition { $number } stands in the foreword only.
takeover-no-number = Which edition it is is said nowhere. Without a number the imprint prints none.
takeover-only-year = Only a year is named, no month. The state is that of { $month }.
takeover-no-month = The state (month and year) is said nowhere.
takeover-city-guessed = The city is taken from the address in the imprint: “{ $city }”.
takeover-no-city = The city stands neither on the cover nor in the imprint.
takeover-publisher-guessed = Who publishes the catalogue is said nowhere. “{ $unit }” was put in.
takeover-no-publisher = Who publishes the catalogue is said nowhere.
takeover-no-book-title = The source has no title.
takeover-name-made = The full name “{ $name }” is made of title, city and year. It becomes the file's name.
takeover-colours = The colours of the sections were chosen by the program.
takeover-picture-missing = A picture probably belonged to “{ $text }”. Put it into the catalogue's folder, and name it in the chapter.
takeover-left = Without a place:
takeover-overview-left = The overview “{ $title }” fell apart when it was copied. Where its measures are aimed has to be taken from the publication. It said:
takeover-heading-left = A heading with nothing below it:
takeover-register-left = The program makes the register itself. The source had:
takeover-comment-left = A comment at the margin:
takeover-picture-left = A picture, a drawing or a formula. Put the picture into the catalogue's folder, and name it in its chapter.

# The package for website and data portal.
package-written = Package for the website: { $folder } with { $count } files{ $portal ->
    [yes] , also for the data portal
   *[no] , without the description for the data portal
  }. README.md in it says what each is for.
package-cover-alt = Cover: { $name }. { $city }, as of { $month }.{ $picture ->
    [none] {""}
   *[other] {" "}It shows: { $picture }
  }
package-number = Edition { $number }
package-data-title = Measures
package-accessible = Accessible by PDF/UA-1 and PDF/A-2a: tagged and read aloud in the order of the text, with bookmarks, alternative texts and table headers. Everything that pictures show also stands in it as text.
package-download-about = Published by: { $publisher }. { $number ->
    [none] {""}
   *[other] Edition { $number },{" "}
  }as of { $month }{ $revision ->
    [none] {""}
   *[other] , corrected { $revision }
  }. Language: { $language ->
    [en] English
   *[de] German
  }.
package-download-link = { $name } (PDF, { $pages } { $pages ->
    [1] page
   *[other] pages
  }, { $size }, accessible by PDF/UA-1)
package-download-table = The measures as a table (CSV)
package-download-data = The measures as data for programs (JSON)
package-distribution-pdf = The whole catalogue as an accessible PDF (PDF/UA-1, PDF/A-2a).
package-distribution-json = The measures as data for programs, with a JSON Schema.
package-distribution-csv = The measures as a table, with a description of its columns (CSV on the Web).
package-indicator = { $name }{ $baseline ->
    [none] {""}
   *[other] ; baseline { $baseline }
  }{ $target ->
    [none] {""}
   *[other] ; target { $target }
  }{ $actual ->
    [none] {""}
   *[other] ; achieved { $actual }
  }{ $unit ->
    [none] {""}
   *[other] {" "}({ $unit })
  }
package-statement-heading = ## { $name } (PDF)
package-statement-standard = The catalogue (as of { $month }, number of pages { $pages }) is an accessible PDF by PDF/UA-1 (ISO 14289-1) and PDF/A-2a. Headings, lists, tables and links are tagged, figures have alternative texts, bookmarks lead to each section. The finished file has been checked against all requirements of both standards that a program can check.
package-statement-limit = One limit is known to us: on small screens the text fits the width only in programs that offer this for PDF files.
package-statement-easy = The catalogue has a text in easy language.
package-statement-no-easy = The catalogue does not have a text in easy language yet.
package-statement-data = All measures are also there as a table (CSV) and as data (JSON).
package-statement-feedback = Have you met a barrier in the file, or do you need what it says in another form? Turn to: { $contact }{ $email ->
    [none] .
   *[other] {" "}([{ $email }](mailto:{ $email })).
  }
package-statement-arbitration = If our answer does not help you, you can turn to the arbitration body that this website's accessibility statement names.
package-readme-about = This package belongs to the edition “{ $name }”, as of { $month }. Published by: { $publisher }. It holds the catalogue as a PDF, what the website needs for it, and the measures as open data.
package-readme-files = The files
package-readme-file = File
package-readme-what = What for
package-readme-pdf = the whole catalogue, accessible (PDF/UA-1, PDF/A-2a)
package-readme-cover = the cover as a picture, also 640 and 960 dots wide and as WebP; its alternative text stands in `download.html`
package-readme-download = heading, picture and links to be put into a page of the website
package-readme-search = the same for search engines (schema.org), to be put into the same page
package-readme-statement = passage for the accessibility statement; the same in `barrierefreiheit.html`
package-readme-links = for each measure the address of its place in the PDF, for pages of the website
package-readme-data = the measures for programs (JSON)
package-readme-schema = what this file holds (JSON Schema)
package-readme-table = the measures as a table (CSV)
package-readme-columns = what its columns hold (CSV on the Web)
package-readme-portal = description for data portals (DCAT-AP.de 3.0); the same in `dcat.ttl`
package-readme-sums = sums of all files: `sha256sum -c SHA256SUMS`
package-readme-fields = The fields
package-readme-reading = In the table commas are between columns (RFC 4180), the characters are UTF-8, and a byte order mark stands in front so that Excel reads umlauts rightly. In a German Excel open the table by “Data”, “From Text/CSV”; LibreOffice asks for the separator when it opens it. Several values of a field are separated by a vertical bar; where such a bar stands in a value, it has become “¦”.
package-readme-key = Key (JSON)
package-readme-column = Column (CSV)
package-readme-meaning = Meaning
package-readme-rights = Licence and questions
package-readme-licence = { $licence ->
    [none] No licence is given.
    [cc-by] Licence: Creative Commons Attribution 4.0 International (<https://creativecommons.org/licenses/by/4.0/>).
    [dl-zero-de] Licence: Data licence Germany Zero 2.0 (<https://www.govdata.de/dl-de/zero-2-0>).
   *[other] Licence: Data licence Germany Attribution 2.0 (<https://www.govdata.de/dl-de/by-2-0>).
  }{ $attribution ->
    [none] {""}
   *[other] {" "}To be named: { $attribution }.
  }
package-readme-questions = Questions are answered by: { $contact }{ $email ->
    [none] .
   *[other] {" "}(<{ $email }>).
  }
package-column-id = Id
package-about-id = The measure's name in programs. It stays the same over the years.
package-column-title = Title
package-about-title = The full title.
package-column-short-title = Short title
package-about-short-title = The title in overviews; empty where there is no shorter one.
package-column-dimensions = Dimensions
package-about-dimensions = The dimensions of diversity that the measure belongs to.
package-column-division = Division
package-about-division = The division of the first unit.
package-column-units = Units
package-about-units = The units that run the measure.
package-column-inward = Inward
package-about-inward = Whether the measure is aimed at the administration (true or false).
package-column-outward = Outward
package-about-outward = Whether the measure is aimed at the people of the city (true or false).
package-column-new = New
package-about-new = Whether the measure stands in this edition for the first time (true or false).
package-column-since = Since
package-about-since = The year of the edition in which the measure stood for the first time.
package-column-description = Description
package-about-description = What is done. An empty line is between paragraphs, lists begin with a dash or a number.
package-column-goals-and-target-groups = Goals and target groups
package-about-goals-and-target-groups = Free text on both.
package-column-goals = Goals
package-about-goals = What the measure is to achieve.
package-column-target-groups = Target groups
package-about-target-groups = Whom it is for.
package-column-responsible = Responsible
package-about-responsible = The office and function in charge.
package-column-status = State of implementation
package-about-status = A word for how far the measure is.
package-column-from = Beginning
package-about-from = When the measure begins, as it is printed.
package-column-to = End
package-about-to = When the measure ends, as it is printed.
package-column-continuous = Ongoing
package-about-continuous = Whether no end is planned (true or false).
package-column-indicators = Indicators
package-about-indicators = What success is measured by: baseline, target and what has been achieved.
package-column-more = Further information
package-about-more = Fields with a heading of their own, such as funding; in the table the heading stands before a colon.
package-column-contacts = Contact points
package-about-contacts = The offices that one can turn to. How to reach them is said in the catalogue.
package-column-see-also = See also
package-about-see-also = The ids of related measures.
package-column-links = On the web
package-about-links = Further addresses; in the table they stand in angle brackets behind their text.
package-column-keywords = Keywords
package-about-keywords = Further words under which the measure stands in the register.
package-column-page = Page
package-about-page = The page of the PDF on which the measure begins.
package-column-address = Address
package-about-address = Leads to the measure in the PDF.
package-about-data-schema = The description of this file.
package-about-data-name = The full name of the edition.
package-about-data-city = The city.
package-about-data-publisher = The publishing unit.
package-about-data-number = The number of the edition.
package-about-data-as-of = Year and month whose state the edition shows.
package-about-data-revision = Year and month of a correction after publication.
package-about-data-language = The language of the texts (BCP 47).
package-about-data-publication = The address of the PDF.
package-about-data-licence = The address of the licence.
package-about-data-attribution = Whom those must name who use the data.
package-about-data-dimensions = The dimensions in the order of the catalogue.
package-about-data-measures = The measures in the order of the catalogue, each once.
package-about-dimension-id = The id of the dimension.
package-about-dimension-title = The title of the dimension.
package-about-indicator-name = What is counted.
package-about-indicator-baseline = The value at the beginning.
package-about-indicator-target = The value that is to be reached.
package-about-indicator-actual = The value that has been reached.
package-about-indicator-unit = The unit of the values.
package-about-more-label = The heading of the field.
package-about-more-text = What stands below it.
package-about-link-text = Where the address leads.
package-about-link-target = The address.
package-column-dimension = Dimension
reminder-subject = { $edition }: { $count ->
    [one] your answer about one measure is outstanding
   *[other] your answers about { $count } measures are outstanding
  }
reminder-before = Good day,

  { $since ->
    [none] we asked you
   *[other] on { $since } we asked you
  } to look through your measures for “{ $edition }”. { $count ->
    [one] About one measure
   *[other] About { $count } measures
  } ({ $unit }) we have no answer from you yet:
reminder-behind = { $due ->
    [none] Please send us the form back when you have filled it in.
    [past] We had asked for your answer by { $deadline }. Please send us the form back in the next days.
   *[other] Please send us the form back by { $deadline }.
  } If all is right as it stands there, a short sentence is enough. If you have answered in the meantime, this message is settled.

  Many thanks
