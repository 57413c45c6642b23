package io.dateline.ingest.source.date;

import io.dateline.article.dating.DateOrigin;
import io.dateline.article.dating.DateRole;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The dates in a line of an article's header, as `Published 17 May 2024 | Updated 18 May 2024` or
/// `By Jo Roe, 17 May 2024`. A date under any other label is none of the article.
public final class LabelledDates {

    private static final int MAX_LINE = 200;

    private static final String PUBLISHED =
            "(?:first |originally )?(?:published|posted)(?: on| at)?|date published|publication date"
                    + "|publish(?:ing)? date|pub\\.? date|date posted|released?(?: on| date)|release date"
                    + "|date of publication|date of issue|date of release|issued(?: on)?|issue date|dated?"
                    + "|publié(?:e)?(?: le)?|publication(?: le)?|paru(?:e)? le|mis en ligne le"
                    + "|veröffentlicht(?: am)?|erschienen(?: am)?|erstellt(?: am)?|datum"
                    + "|publicado(?: el| em)?|publicada el|publicación|fecha(?: de publicación)?|data"
                    + "|pubblicato(?: il)?|gepubliceerd(?: op)?|publicerad(?:es)?|publiceret|udgivet|publisert"
                    + "|julkaistu|opublikowano|data publikacji|publikováno|zveřejněno|közzétéve|megjelent"
                    + "|опубликовано|дата публикации|опубліковано|发布时间|发布于|發布時間|发表于|公開日?|公開日時|配信|掲載|입력|등록|승인"
                    + "|objavljeno|objavljen|zverejnené|objavený|publikovano|опубликувано"
                    + "|yayın(?:lanma)?(?: tarihi)?|yayınlandı|eklenme(?: tarihi)?|diterbitkan|δημοσιεύτηκε|δημοσίευση|نشر في|تاريخ النشر";

    private static final String MODIFIED =
            "(?:last |page |this page was last )?(?:updated|modified|edited|changed|amended|revised|reviewed)"
                    + "(?: on| at)?|(?:last |latest )?(?:update|revision|modification)|date modified"
                    + "|last modified(?: on)?|date updated|this page was last (?:edited|modified)(?: on)?"
                    + "|modifié(?:e)?(?: le)?|mis(?:e)? à jour(?: le)?|mise à jour(?: le)?|actualisé(?: le)?"
                    + "|(?:zuletzt )?(?:aktualisiert|geändert|bearbeitet)(?: am)?|stand|letzte (?:aktualisierung|änderung)"
                    + "|actualizado(?: el)?|actualizada(?: el)?|última actualización|atualizado(?: em)?|modificado(?: el)?"
                    + "|aggiornat[oa](?: il)?|modific(?:a|ato|ata)(?: il)?|bijgewerkt(?: op)?|uppdaterad|opdateret|oppdatert|sist oppdatert|senast uppdaterad|senest opdateret|päivitetty|zaktualizowano|aktualizacja"
                    + "|aktualizováno|обновлено|оновлено|最終更新(?:日時?)?|更新时间|更新於|更新日時|更新日?|수정|업데이트|(?:son )?güncelle(?:me|nme)(?: tarihi)?|güncellendi"
                    + "|laatst (?:bijgewerkt|gewijzigd)(?: op)?|laatste (?:update|wijziging)|gewijzigd(?: op)?"
                    + "|ultimo aggiornamento|dernière (?:mise à jour|modification)(?: le)?"
                    + "|ažurirano|zadnja izmjena|posljednja izmjena|posodobljeno|تم التحديث|آخر تحديث";

    private static final Pattern LABEL =
            Pattern.compile(
                    "^(?:(?<published>"
                            + PUBLISHED
                            + ")|(?<modified>"
                            + MODIFIED
                            + "))"
                            + "(?:\\s*[:：]\\s*|\\s+|$)",
                    Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    /// Where a line has another part: at a sign between spaces, and before a word that says what
    /// the next date is.
    private static final Pattern PARTS =
            Pattern.compile(
                    "\\s+[|/·•»›–—-]+\\s+|\\s*[|·•»]\\s*|\\n|\\s+(?=(?:来源|來源|作者|记者|記者|责任编辑|編輯|编辑|责编)\\s*[:：])"
                            + "|\\s+(?=(?:수정|입력|등록|승인|업데이트|更新|公開|最終更新)[日時]{0,2}\\s*[:：]?\\s*\\d{4})"
                            + "|[\\s,;(]+(?=(?:last )?(?:updated|modified|edited"
                            + "|published|posted|modifiée? |mise? à jour|aktualisiert|geändert"
                            + "|(?:laatst )?(?:bijgewerkt|gewijzigd)|(?:senast |sist |senest )?(?:uppdaterad|oppdatert|opdateret)"
                            + "|(?:son )?güncelle(?:me|ndi)|обновлено|оновлено|aktualizacja|zaktualizowano|aktualizováno"
                            + "|actualizad[oa]|atualizado|aggiornat[oa]|modific(?:a|ato|ata) il)\\b)",
                    Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    /// Who wrote it, before or behind a date.
    private static final Pattern BY_BEFORE =
            Pattern.compile(
                    "^(?:(?:posted |submitted |written )?by|von|par|por|di) (?:\\p{Lu}[\\p{L}\\p{M}.’'-]*[ ,]+(?:(?:and|und|et|y|e|de|van|von|on) )?){1,8}(?=\\S)",
                    Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private static final Pattern BY_BEHIND =
            Pattern.compile("\\s(?:by|von|par|por|di|in) \\p{L}.{0,60}$", Pattern.CASE_INSENSITIVE);

    private static final Pattern BYLINE =
            Pattern.compile(
                    "^(?:by|von|par|por|di|text|interview):? \\p{Lu}[^.!?]{0,80}$",
                    Pattern.CASE_INSENSITIVE);

    private LabelledDates() {}

    /// Part of a line.
    ///
    /// @param role `null` where no label says
    private record Part(@Nullable DateRole role, String words) {}

    /// A claim, and whether its line says that it is one of an article.
    ///
    /// @param isAlone whether the line holds nothing but dates and their labels
    public record Found(DateClaim claim, boolean isLabelled, boolean isAlone) {}

    /// What `line` says, in its order; empty where it is too long for a line of a header.
    public static List<Found> in(String line) {
        if (line.length() > MAX_LINE) {
            return List.of();
        }
        List<Part> parts = new ArrayList<>();
        for (String part : PARTS.split(line.strip(), -1)) {
            String words = part.strip().replaceFirst("[\\s,;)]+$", "");
            Matcher label = LABEL.matcher(words);
            if (!words.isEmpty()) {
                parts.add(
                        label.find()
                                ? new Part(role(label), words.substring(label.end()))
                                : new Part(null, words));
            }
        }
        return found(parts);
    }

    /// Whether `line` says who wrote the article and when, and nothing else.
    public static boolean isByline(String line) {
        List<String> parts =
                PARTS.splitAsStream(line.strip())
                        .map(part -> part.strip().replaceFirst("[\\s,;)]+$", ""))
                        .filter(part -> !part.isEmpty())
                        .toList();
        long authors = parts.stream().filter(part -> BYLINE.matcher(part).matches()).count();
        return line.length() <= MAX_LINE
                && authors == 1
                && parts.size() > 1
                && parts.stream()
                        .filter(part -> !BYLINE.matcher(part).matches())
                        .allMatch(part -> !in(part).isEmpty());
    }

    /// The role that `line` gives to the date on the next one, which it stands before as a label;
    /// `null` where it is none.
    public static @Nullable DateRole label(String line) {
        Matcher label = LABEL.matcher(line.strip());
        return label.find() && label.end() == line.strip().length() ? role(label) : null;
    }

    private static DateRole role(Matcher label) {
        return label.group("modified") == null ? DateRole.PUBLISHED : DateRole.MODIFIED;
    }

    /// Takes as many parts together as are one date: a time may be a part of its own.
    private static List<Found> found(List<Part> parts) {
        List<Found> all = new ArrayList<>();
        int read = 0;
        for (int n = 0; n < parts.size(); n++) {
            Part part = parts.get(n);
            String date = date(part.words());
            if (date == null) {
                continue;
            }
            read++;
            if (n + 1 < parts.size() && parts.get(n + 1).role() == null) {
                String both = date + " " + parts.get(n + 1).words();
                if (ClockTime.in(date) == null && WrittenDate.read(both) != null) {
                    date = both;
                    n++;
                    read++;
                }
            }
            DateRole role = Objects.requireNonNullElse(part.role(), DateRole.PUBLISHED);
            all.add(
                    new Found(
                            new DateClaim(DateOrigin.DATE_LINE, role, date, false),
                            part.role() != null,
                            date.startsWith(part.words())));
        }
        boolean alone = read == parts.size();
        return all.stream()
                .map(it -> new Found(it.claim(), it.isLabelled(), it.isAlone() && alone))
                .toList();
    }

    /// The date that `words` are, with or without who wrote it; `null` where they are none.
    private static @Nullable String date(String words) {
        if (WrittenDate.read(words) != null) {
            return words;
        }
        String before = BY_BEFORE.matcher(words).replaceFirst("");
        if (!before.equals(words) && WrittenDate.read(before) != null) {
            return before;
        }
        String behind = BY_BEHIND.matcher(words).replaceFirst("");
        return !behind.equals(words) && WrittenDate.read(behind) != null ? behind : null;
    }
}
