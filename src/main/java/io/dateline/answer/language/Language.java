package io.dateline.answer.language;

/// A language other than English whose speakers are told in it that the reader reads English.
public enum Language {
    RUSSIAN(
            "ru",
            "Встроенный читатель понимает только английский. Задайте, пожалуйста, вопрос"
                    + " по-английски; если подключить языковую модель, можно спрашивать на любом языке.",
            "сказал сказала произошло случилось победил погибло стоит стоил встретил встретился "
                    + "что кто когда где как почему зачем сколько какой какая какие каком куда откуда чем чей"
                    + " расскажи расскажите был была было были есть ли это он она они вы ты мне привет"
                    + " спасибо здравствуйте",
            "и в на с о об по из за от до для не же"),
    UKRAINIAN(
            "uk",
            "Вбудований читач розуміє лише англійську. Поставте, будь ласка, запитання"
                    + " англійською; якщо під’єднати мовну модель, можна питати будь-якою мовою.",
            "сказав сказала сталося переміг загинуло коштує зустрів зустрівся "
                    + "що хто коли де як чому навіщо скільки який яка які якому куди звідки чим чи чий"
                    + " розкажи розкажіть був була було були є це він вона вони ви ти мені привіт дякую",
            "і й в у на з про по із за від до для не та"),
    GERMAN(
            "de",
            "Der eingebaute Leser versteht nur Englisch. Bitte fragen Sie auf Englisch; mit einem"
                    + " Sprachmodell können Sie in jeder Sprache fragen.",
            "traf sagte gewann starb starben kam ging wollte besuchte kostet kostete heißt geschah "
                    + "wer wen wem wessen was wann wo woher wohin warum wieso weshalb wie wieviel wieviele"
                    + " welche welcher welches welchen welchem hat haben hatte hatten ist sind war waren"
                    + " wird werden wurde wurden kann können kannst gibt gab sagt sagte gesagt weiß ich"
                    + " du sie ihr wir mir mich es er fasse fass erzähl erzähle erkläre zeig zeige nenne"
                    + " hallo danke guten",
            "der die das den dem des ein eine einen einem einer eines und oder mit von vom zu zum"
                    + " zur im in am an auf aus bei für über nach nicht sich dass als um vor seit viele"
                    + " viel alt lange tag morgen bitte passiert"),
    FRENCH(
            "fr",
            "Le lecteur intégré ne comprend que l’anglais. Posez votre question en anglais ; avec un"
                    + " modèle de langage, vous pouvez la poser dans n’importe quelle langue.",
            "gagné mort morts passé passe rencontré coûté coûte vu "
                    + "qui que quoi quand où comment pourquoi combien quel quelle quels quelles lequel laquelle"
                    + " est sont était étaient été ont avait fait dit peut peux pouvez est-ce c il elle"
                    + " ils elles je tu vous nous résume résumez raconte racontez explique expliquez"
                    + " parle donne donnez bonjour bonsoir merci salut",
            "le la les l un une des du de d et ou à au aux en dans sur avec pour par ne pas ce cet"
                    + " cette ces son sa ses qu s n y plus après avant s’il moi passé"),
    ITALIAN(
            "it",
            "Il lettore integrato capisce solo l’inglese. Fai la domanda in inglese; con un modello"
                    + " linguistico puoi chiedere in qualsiasi lingua.",
            "vinto morti morto successo incontrato costa costato "
                    + "chi che cosa cos quando dove come perché perche quanto quanti quante quanta quale quali"
                    + " è sono era erano stato stata stati ha hanno aveva può puoi dice detto c’è io tu"
                    + " lui lei loro riassumi riassumere racconta raccontami spiega dimmi parlami ciao"
                    + " buongiorno grazie",
            "il lo la i gli le l un una uno di del della dello dei degli delle dell dal dalla a al"
                    + " alla ai nel nella in su sul sulla con per tra e o non si mi ci successo anni"),
    SPANISH(
            "es",
            "El lector integrado solo entiende inglés. Haz la pregunta en inglés; con un modelo de"
                    + " lenguaje puedes preguntar en cualquier idioma.",
            "ocurre murieron murió cuesta costó visitó reunió celebra celebran "
                    + "quién quien quiénes qué que cuándo cuando dónde donde cómo como cuánto cuánta cuántos"
                    + " cuántas cuantos cuantas cuál cuál cual cuáles es son está están era eran fue"
                    + " fueron ha han había hay puede puedes dijo dice pasó ocurrió ganó yo tú él ella"
                    + " ellos usted resume resumen cuéntame explica dime hola gracias",
            "el la los las un una unos unas de del al a en por para con sin y o no se su sus lo le"
                    + " les me más sobre entre desde porqué tiene años tal buenos días"),
    POLISH(
            "pl",
            "Wbudowany czytnik rozumie tylko język angielski. Zadaj pytanie po angielsku; z modelem"
                    + " językowym możesz pytać w dowolnym języku.",
            "wygrał wygrała zdobył zginęło spotkał spotkała kosztuje kosztował stało "
                    + "kto kogo komu kim co czego czym kiedy gdzie jak dlaczego czemu ile ilu jaki jaka jakie"
                    + " jakich który która które którzy czy jest są był była było byli ma mają może"
                    + " możesz powiedział powiedziała powiedz opowiedz wyjaśnij streść on ona oni ja ty"
                    + " cześć dziękuję dzień",
            "i w we z ze na do od o po za przez dla nie się to tym tego lub a przy pod nad między"
                    + " stało lat dobry"),
    ROMANIAN(
            "ro",
            "Cititorul integrat înțelege doar engleza. Pune întrebarea în engleză; cu un model de"
                    + " limbaj poți întreba în orice limbă.",
            "locuiesc murit costat costă întâlnit vizitat "
                    + "cine ce când cand unde cum care cât câți câte cat cati cate cui ale cărui este e sunt"
                    + " era erau fost a-au au are avea poate poți spus zis eu tu el ea ei ele spune"
                    + " spune-mi povestește explică rezumă bună salut mulțumesc mulţumesc întâmplat ai"
                    + " câștigat de-ce",
            "și si în pe la cu din de despre pentru prin după un o unei unui al lui nu se că sau"
                    + " mai ani s-a l-a a-a a"),
    DUTCH(
            "nl",
            "De ingebouwde lezer verstaat alleen Engels. Stel je vraag in het Engels; met een"
                    + " taalmodel kun je in elke taal vragen.",
            "won wonnen stierven kost kostte ontmoette gaat "
                    + "wie wat wanneer waar waarom hoe hoeveel welke welk wiens is zijn was waren heeft hebben"
                    + " had hadden werd werden wordt kan kun kunt zei zegt gezegd gebeurde gebeurd ik jij"
                    + " je hij zij wij ze u vertel leg geef vat hallo bedankt dank goedemorgen",
            "de het een en of van voor met op aan in te tot bij uit over naar door om niet er dat"
                    + " die deze dit veel oud lang er samen gewonnen"),
    PORTUGUESE(
            "pt",
            "O leitor integrado só entende inglês. Faça a pergunta em inglês; com um modelo de"
                    + " linguagem, pode perguntar em qualquer língua.",
            "morreu morreram custou custa encontrou chegou visitou "
                    + "quem que quê quando onde como porque porquê quanto quantos quantas quanta qual quais é"
                    + " são está estão era foi foram há tem têm pode disse diz aconteceu ganhou venceu eu"
                    + " você ele ela eles resuma resume conte explica explique diga olá obrigado obrigada",
            "o a os as um uma uns de do da dos das no na nos nas ao à em por pelo pela para com sem"
                    + " e ou não se seu sua mais sobre entre desde anos bom dia"),
    TURKISH(
            "tr",
            "Yerleşik okuyucu yalnızca İngilizce anlar. Lütfen sorunuzu İngilizce sorun; bir dil"
                    + " modeliyle her dilde sorabilirsiniz.",
            "öldü geldi gitti görüştü ziyaret olacak "
                    + "kim kimi kime kimin ne neden niçin niye nasıl nerede nereye nereden hangi kaç mi mı mu"
                    + " mü midir nedir kimdir oldu dedi söyledi kazandı var yok ben sen anlat açıkla"
                    + " özetle merhaba selam teşekkürler teşekkür zaman",
            "bir bu şu ve ile için da de gibi kadar sonra önce göre daha çok hakkında kişi olan"
                    + " olarak"),
    GREEK(
            "el",
            "Ο ενσωματωμένος αναγνώστης καταλαβαίνει μόνο αγγλικά. Κάντε την ερώτηση στα αγγλικά· με"
                    + " ένα γλωσσικό μοντέλο μπορείτε να ρωτήσετε σε οποιαδήποτε γλώσσα.",
            "ποιος ποια ποιο τι πότε πού πώς γιατί πόσο πόσοι πόσα",
            "ο η το και"),
    CZECH(
            "cs",
            "Vestavěný čtenář rozumí jen anglicky. Položte prosím otázku anglicky; s jazykovým"
                    + " modelem se můžete ptát v jakémkoli jazyce.",
            "zemřelo zemřel stojí stál setkal navštívil "
                    + "kdo koho komu kým co čeho kdy kde kam odkud jak proč kolik jaký jaká jaké který která"
                    + " které kteří je jsou byl byla bylo byli má mají může můžeš řekl řekla stalo vyhrál"
                    + " vyhrála já ty on ona oni řekni vysvětli shrň ahoj děkuji dobrý",
            "a v ve na s se z ze do od o po za pro při před mezi nebo že to ten ta tom let den"),
    SWEDISH(
            "sv",
            "Den inbyggda läsaren förstår bara engelska. Ställ frågan på engelska; med en"
                    + " språkmodell kan du fråga på vilket språk som helst.",
            "dog kostar kostade besökte ligger heter "
                    + "vem vilka vilken vilket vad när var varför hur är har hade blev blir kan sade sa säger"
                    + " hände vann träffade jag du han hon de vi berätta förklara sammanfatta hej tack",
            "och i på av för med till från om en ett den det som att inte sig efter före mellan"
                    + " under många mycket länge gammal"),
    HUNGARIAN(
            "hu",
            "A beépített olvasó csak angolul ért. Kérem, tegye fel a kérdést angolul; nyelvi"
                    + " modellel bármilyen nyelven kérdezhet.",
            "halt mennyibe került látogatott nyerte "
                    + "ki kit kinek kik mi mit mikor hol hova honnan hogyan miért mennyi hány milyen melyik van"
                    + " vannak volt voltak lesz mondta történt nyert találkozott én te ő ők foglald mondd"
                    + " magyarázd szia köszönöm jó",
            "a az egy és vagy nem hogy is meg ez azt ezt után előtt között alatt szerint napot"),
    DANISH(
            "da",
            "Den indbyggede læser forstår kun engelsk. Stil spørgsmålet på engelsk; med en"
                    + " sprogmodel kan du spørge på ethvert sprog.",
            "døde koster kostede besøgte "
                    + "hvem hvad hvornår hvor hvorfor hvordan hvilken hvilket hvilke er var har havde blev kan"
                    + " sagde siger skete vandt mødte jeg du han hun vi fortæl forklar hej tak",
            "og i på af for med til fra om en et den det de som at ikke sig efter før mellem mange"),
    NORWEGIAN(
            "no",
            "Den innebygde leseren forstår bare engelsk. Still spørsmålet på engelsk; med en"
                    + " språkmodell kan du spørre på alle språk.",
            "døde koster kostet besøkte "
                    + "hvem hva når hvor hvorfor hvordan hvilken hvilket hvilke er var har hadde ble kan sa"
                    + " sier skjedde vant møtte jeg du han hun vi fortell forklar hei takk",
            "og i på av for med til fra om en et den det de som at ikke seg etter før mellom mange"),
    FINNISH(
            "fi",
            "Sisäänrakennettu lukija ymmärtää vain englantia. Esitä kysymys englanniksi;"
                    + " kielimallin kanssa voit kysyä millä kielellä tahansa.",
            "kuoli maksoi maksaa kävi "
                    + "kuka ketä kenet kenen kenelle mikä mitä milloin missä mihin mistä miksi miten"
                    + " kuinka montako paljonko onko oliko on ovat oli olivat voitti tapasi sanoi"
                    + " tapahtui minä sinä hän he kerro selitä hei kiitos moi",
            "ja tai ei että se ne tämä kun jos kanssa monta paljon vuotta");

    private final String tag;
    private final String readsEnglish;
    private final String asking;
    private final String joining;

    /// @param asking its words that ask, tell or greet, without which nothing is asked in it
    /// @param joining further words that stand in most of its sentences, in names too
    Language(String tag, String readsEnglish, String asking, String joining) {
        this.tag = tag;
        this.readsEnglish = readsEnglish;
        this.asking = asking;
        this.joining = joining;
    }

    /// As BCP 47 has it.
    public String tag() {
        return tag;
    }

    /// Says in this language that the reader in the jar reads English, and what reads any language.
    public String readsEnglish() {
        return readsEnglish;
    }

    /// Its words in small letters that ask, tell or greet, a space between.
    String asking() {
        return asking;
    }

    /// Its words in small letters that stand in most sentences and ask nothing, a space between.
    String joining() {
        return joining;
    }
}
