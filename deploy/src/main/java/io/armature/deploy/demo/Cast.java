package io.armature.deploy.demo;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Records that others refer to, in the order of their creation. */
final class Cast {
    /** A user of the demo company. */
    record Colleague(String id, String team) {}

    record Product(String id, String name, BigDecimal price, boolean goods) {}

    /** An account. */
    record Company(String id, String name, String domain, Words.Place place, String owner, boolean customer) {}

    /** A contact. */
    record Person(String id, String name, String email, Company company) {}

    /** A campaign that begins on a day. */
    record Drive(String id, String name, int day) {}

    /** A lead. */
    record Prospect(String id, String email, String owner, String status, int day) {}

    /** A line of a deal, and of the documents that follow from it. */
    record Line(Product product, int quantity, int discount) {

        /** What it comes to, half-even at two digits as the platform's own total of a line. */
        BigDecimal total() {
            return product.price()
                    .multiply(BigDecimal.valueOf(quantity * (100L - discount)))
                    .movePointLeft(2)
                    .setScale(2, RoundingMode.HALF_EVEN);
        }
    }

    /** An opportunity, with the day on which it closes. */
    record Deal(String id, String name, Person contact, String stage, int day, List<Line> lines) {
        boolean won() {
            return stage.equals("CLOSED_WON");
        }
    }

    /** A ticket of a day. */
    record Request(String id, Person contact, int day) {}

    final List<Colleague> colleagues = new ArrayList<>();
    final List<Product> products = new ArrayList<>();
    final List<Company> companies = new ArrayList<>();
    final List<Person> people = new ArrayList<>();
    final List<Drive> drives = new ArrayList<>();
    final List<Prospect> prospects = new ArrayList<>();
    final List<Deal> deals = new ArrayList<>();
    final List<Request> requests = new ArrayList<>();

    /** A contact and at most one more of the same company. */
    List<Person> colleaguesOf(Person person) {
        return Stream.concat(
                        Stream.of(person),
                        people.stream()
                                .filter(other -> other.company().equals(person.company()) && !other.equals(person))
                                .limit(1))
                .toList();
    }

    /** Users of the teams whose name begins so. */
    List<Colleague> team(String begin) {
        return colleagues.stream()
                .filter(colleague -> colleague.team().startsWith(begin))
                .toList();
    }
}
