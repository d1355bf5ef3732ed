package io.armature.deploy.demo;

import io.armature.deploy.demo.Cast.Product;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Products, what they cost in which price book, and what came into stock. */
final class Goods implements Part {
    private static final BigDecimal COST = new BigDecimal("0.55");
    private static final BigDecimal PARTNER = new BigDecimal("0.80");
    private static final int DELIVERY_EVERY = 90;

    @Override
    public void load(Scene scene) {
        List<Words.Article> articles = scene.words().products();
        List<Input> inputs = new ArrayList<>();
        for (int i = 0; i < articles.size(); i++) {
            inputs.add(product(articles.get(i), i));
        }
        List<String> ids = scene.records().create("products", inputs);
        for (int i = 0; i < ids.size(); i++) {
            Words.Article article = articles.get(i);
            boolean goods = article.type().equals("GOODS");
            scene.cast().products.add(new Product(ids.get(i), article.name(), new BigDecimal(article.price()), goods));
        }
        priceBooks(scene);
        deliveries(scene);
    }

    private static Input product(Words.Article article, int number) {
        boolean goods = article.type().equals("GOODS");
        BigDecimal price = new BigDecimal(article.price());
        return Input.of("name", article.name())
                .with("sku", article.category().substring(0, 3).toUpperCase(Locale.ROOT) + "-" + (100 + number))
                .with("productType", article.type())
                .with("category", article.category())
                .with("unitPrice", article.price())
                .with("cost", price.multiply(COST).setScale(2, RoundingMode.HALF_EVEN))
                .with("unit", goods ? "EACH" : null)
                .with("taxRate", "19")
                .with("reorderLevel", goods ? "50" : null)
                .with("manufacturer", goods ? "Demo Sensors" : null);
    }

    private static void priceBooks(Scene scene) {
        List<String> books = scene.records()
                .create("priceBooks", List.of(Input.of("name", "Standard"), Input.of("name", "Partners")));
        List<Input> entries = new ArrayList<>();
        for (Product product : scene.cast().products) {
            entries.add(entry(scene, books.getFirst(), product, product.price()));
            entries.add(entry(scene, books.getLast(), product, product.price().multiply(PARTNER)));
        }
        scene.records().create("priceBookEntries", entries);
    }

    private static Input entry(Scene scene, String book, Product product, BigDecimal price) {
        return Input.of("priceBookId", book)
                .with("productId", product.id())
                .with("price", price.setScale(2, RoundingMode.HALF_EVEN))
                .with("validFrom", scene.days().date(Days.BEGINNING));
    }

    private static void deliveries(Scene scene) {
        List<Input> moves = new ArrayList<>();
        for (Product product : scene.cast().products) {
            for (int day = Days.BEGINNING; product.goods() && day < 0; day += DELIVERY_EVERY) {
                moves.add(Input.of("productId", product.id())
                        .with("quantity", scene.dice().between(4, 20) * 50)
                        .with("reason", "PURCHASE")
                        .with("movedAt", scene.days().time(day + scene.dice().between(0, 20), 480)));
            }
        }
        scene.records().create("stockMoves", moves);
    }
}
