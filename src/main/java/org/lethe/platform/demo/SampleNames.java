package org.lethe.platform.demo;

import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Names as they stand in a salon's book in Hamburg, and how they end up in e-mail addresses. */
final class SampleNames {

    /** Where names come from, with first names by gender. */
    record Origin(int weight, List<String> women, List<String> men, List<String> families) {}

    private static final List<Origin> ORIGINS = List.of(
            new Origin(
                    52,
                    words("Anna Julia Katharina Sabine Ursula Jörgine Käthe Marie-Luise Hannelore Petra Claudia Lena"
                            + " Mia Emma Sophie Frauke Wiebke Birte Grit Änne Ulrike Renate Lieselotte Charlotte"),
                    words("Jürgen Hans-Peter Björn Thomas Michael Uwe Günther Jörg Lukas Finn Jonas Karl-Heinz Sönke"
                            + " Götz Matthias Stefan Torsten Paul Emil Hannes"),
                    words("Müller Schmidt Schröder Weiß Groß Köhler Jäger Böhm Krüger Lütjens Petersen Hansen Klein"
                            + " Lang Rose König Meyer Meier Maier Schäfer Vogel Strauß Möller Bauer Behrens"
                            + " Öztürk-Lehmann Großmann Brüggemann Voß Süß Zimmermann Thießen")),
            new Origin(
                    14,
                    words("Elif Ayşe Zeynep Fatma Gül Emine Büşra Şebnem Çiğdem Nur"),
                    words("Mehmet Mustafa Emre Oğuz Can Ömer Yiğit İbrahim Cem"),
                    words("Yılmaz Demir Kaya Şahin Çelik Yıldız Öztürk Aydın Özdemir Doğan Kılıç Güneş")),
            new Origin(
                    12,
                    words("Zofia Małgorzata Agnieszka Katarzyna Bożena Łucja Danuta Ewa"),
                    words("Paweł Łukasz Krzysztof Wojciech Stanisław Michał"),
                    words("Wiśniewska Kowalska Wójcik Kamińska Lewandowska Zając Dąbrowska Król Szczepańska")),
            new Origin(
                    6,
                    List.of("Thị Lan", "Thu Hà", "Ngọc Ánh", "Mai", "Hồng Nhung"),
                    List.of("Văn Minh", "Quốc Bảo", "Đức Anh", "Tuấn"),
                    words("Nguyễn Trần Lê Phạm Hoàng Đặng")),
            new Origin(
                    6,
                    words("Oksana Olena Kateryna Svitlana Darya Irina"),
                    words("Andriy Volodymyr Dmytro Sergej Alexej"),
                    words("Shevchenko Kovalenko Bondarenko Ivanova Petrova Tkachenko")),
            new Origin(
                    6,
                    words("Giulia Chiara Inês María-José Noémie Zoë Siobhán"),
                    words("Luca André José Séamus François"),
                    List.of("D'Angelo", "García López", "Gonçalves", "Lefèvre", "O'Brien", "dos Santos", "Le Goff")),
            new Origin(
                    4,
                    List.of("Fatima", "Leila", "Nour", "Al-Anoud"),
                    words("Mohammed Ahmad Youssef Karim"),
                    List.of("al-Hassan", "Abdallah", "El Amrani", "bin Said")));

    private static final Map<Character, String> LATIN = Map.ofEntries(
            Map.entry('ä', "ae"),
            Map.entry('ö', "oe"),
            Map.entry('ü', "ue"),
            Map.entry('ß', "ss"),
            Map.entry('ı', "i"),
            Map.entry('ł', "l"),
            Map.entry('đ', "d"),
            Map.entry('ø', "oe"));

    private SampleNames() {}

    static Origin origin(Dice dice) {
        int point = dice.below(ORIGINS.stream().mapToInt(Origin::weight).sum());
        for (Origin origin : ORIGINS) {
            point -= origin.weight();
            if (point < 0) {
                return origin;
            }
        }
        throw new IllegalStateException("weights do not add up");
    }

    static String firstName(Origin origin, char gender, Dice dice) {
        boolean woman = gender == 'f' || gender == 'd' && dice.percent(50);
        return dice.of(woman ? origin.women() : origin.men());
    }

    /** As in an e-mail address: small letters a to z and digits, umlauts written out. */
    static String latin(String name) {
        StringBuilder plain = new StringBuilder();
        for (char letter : name.toLowerCase(Locale.ROOT).toCharArray()) {
            plain.append(LATIN.getOrDefault(letter, String.valueOf(letter)));
        }
        return java.text.Normalizer.normalize(plain, java.text.Normalizer.Form.NFD)
                .replaceAll("[^a-z0-9]", "");
    }

    private static List<String> words(String names) {
        return List.of(names.split(" ", -1));
    }
}
